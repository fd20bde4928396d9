import type { Home } from '../../geo/care/home.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { isExact } from '../map/facility-pin.ts';
import { Japanese } from '../parts/japanese.tsx';
import type { TabHome } from '../shortlist/tab-home.ts';
import { words } from '../words/words.ts';

export interface HomeLineProps {
  /** Null: an area stands in its place. */
  readonly chosen: TabHome | null;
  /** What the server knows of the place; undefined until it answered. */
  readonly home: Home | undefined;
  readonly onChange: () => void;
  readonly onArea: (area: AreaRef) => void;
}

/** From where providers are sought, and how sure that place is. */
export function HomeLine({ chosen, home, onChange, onArea }: HomeLineProps) {
  const from = words.find.homeFrom[chosen?.from ?? 'area'];
  const label = chosen?.label || home?.label || words.find.pointOnMap;
  const level = chosen?.level ?? home?.level;
  const area = home?.daily
    ? { layer: 'daily', ...home.daily }
    : home?.municipality
      ? { layer: 'municipality', ...home.municipality }
      : null;
  return (
    <section className="home-line" aria-label={words.find.home}>
      <p>
        <strong>
          {words.find.home}
          {words.site.colon}
          <Japanese>{label}</Japanese>
        </strong>{' '}
        <span className="help">{from}</span>
      </p>
      {chosen && level && !isExact(level) && (
        <p className="help">{words.find.roughHome(words.terms.positionLevels[level])}</p>
      )}
      {home && home.municipality === null && (
        <p className="warning-text">{words.find.outsideData}</p>
      )}
      <div className="home-actions">
        <button type="button" className="text-button" onClick={onChange}>
          {words.find.change}
        </button>
        {chosen && area && (
          <button
            type="button"
            className="text-button"
            onClick={() => onArea({ layer: area.layer, code: area.code })}
          >
            {words.find.shareArea(area.name)}
          </button>
        )}
      </div>
    </section>
  );
}
