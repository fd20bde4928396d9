import type { BaseMapId } from '../map/map-values.ts';
import { formatCount, formatRate } from '../words/format.ts';
import { words } from '../words/words.ts';
import { metresPerMillimetre, type PaperView, type ScaleBar, toScaleBar } from './paper-view.ts';

/** Height of the line under a map, in millimetres. */
export const captionMillimetres = 8;

/** North, scale and, where a base map was borrowed, whose it is. */
export function MapCaption({ view, baseMap }: { view: PaperView; baseMap: BaseMapId }) {
  const bar = toScaleBar(view);
  const ratio = Math.round((metresPerMillimetre(view) * 1000) / 100) * 100;
  return (
    <div className="paper-caption" style={{ height: `${captionMillimetres}mm` }}>
      <svg className="paper-north" viewBox="0 0 10 16" role="img" aria-label={words.paper.north}>
        <path d="M5 0L10 16L5 12L0 16Z" />
      </svg>
      <Bar {...bar} />
      <span>{words.paper.scale(formatCount(ratio))}</span>
      {baseMap === 'gsi-pale' && (
        <span className="paper-attribution">
          {words.paper.baseMap} <a href={words.map.gsiLink}>{words.map.gsiAttribution}</a>
        </span>
      )}
    </div>
  );
}

function Bar({ metres, millimetres }: ScaleBar) {
  return (
    <span className="paper-scale">
      <span
        className="paper-scale-bar"
        data-metres={metres}
        style={{ width: `${millimetres.toFixed(3)}mm` }}
      />
      {toDistance(metres)}
    </span>
  );
}

function toDistance(metres: number): string {
  if (metres < 1000) return `${formatCount(metres)} m`;
  const kilometres = metres / 1000;
  return `${Number.isInteger(kilometres) ? formatCount(kilometres) : formatRate(kilometres)} km`;
}
