import { Link } from 'react-router';
import type { IndicatorItem } from '../../geo/atlas/answers-indicators.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toValueText } from './figure-text.ts';
import type { AreaFigure, ShownFigures } from './shown-figures.ts';

const text = words.indicatorMode;

export interface FigureNoteProps {
  readonly item: IndicatorItem;
  readonly area: AreaFigure;
  readonly figures: ShownFigures;
  readonly layer: string | null;
}

/** The figure of the area that is pointed at or chosen, over the map. */
export function FigureNote({ item, area, figures, layer }: FigureNoteProps) {
  const known = figures.areas.filter(({ rank }) => rank !== null).length;
  const href = `/coverage?${new URLSearchParams({ layer: layer ?? '', area: area.code })}`;
  return (
    <div className="figure-note">
      <p>
        <strong lang="ja">{area.name}</strong>
        {words.site.colon}
        <strong>{toValueText(item, area)}</strong>{' '}
        {area.gap === null &&
          words.site.bracket(
            text.parts(formatCount(area.numerator), formatCount(area.denominator)),
          )}
      </p>
      {area.rank !== null && <p>{text.rankOf(formatCount(area.rank), formatCount(known))}</p>}
      <Link className="no-print" to={href}>
        {text.openSheet(area.name)}
      </Link>
    </div>
  );
}
