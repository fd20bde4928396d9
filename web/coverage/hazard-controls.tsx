import type { HazardsAnswer } from '../../geo/atlas/answers-hazards.ts';
import { hazards } from '../../geo/terms/hazard.ts';
import { type KindId, kinds } from '../../geo/terms/kind.ts';
import { hazardDashes } from '../map/hazard-layers.ts';
import { type PortalLayerId, portalLayers } from '../map/portal-layers.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.hazard;

export interface PortalSwitchesProps {
  readonly portal: readonly PortalLayerId[];
  readonly onChange: (portal: readonly PortalLayerId[]) => void;
}

/** One switch for each map of the portal's; nothing is asked of it until one is pressed. */
export function PortalSwitches({ portal, onChange }: PortalSwitchesProps) {
  return (
    <fieldset className="portal-switches">
      <legend>{text.portal}</legend>
      {portalLayers.map(({ id }) => (
        <label key={id} className="switch">
          <input
            type="checkbox"
            checked={portal.includes(id)}
            onChange={(event) =>
              onChange(
                portalLayers
                  .map((its) => its.id)
                  .filter((its) => (its === id ? event.target.checked : portal.includes(its))),
              )
            }
          />
          {text.portalLayers[id]}
        </label>
      ))}
    </fieldset>
  );
}

export interface KindSelectProps {
  readonly kind: KindId | null;
  readonly onChange: (kind: KindId | null) => void;
}

export function KindSelect({ kind, onChange }: KindSelectProps) {
  return (
    <label className="control no-print">
      {text.kind}
      <select
        value={kind ?? ''}
        onChange={(event) =>
          onChange(kinds.find(({ id }) => id === event.target.value)?.id ?? null)
        }
      >
        <option value="">{text.allKinds}</option>
        {kinds.map(({ id }) => (
          <option key={id} value={id}>
            {words.terms.kinds[id].label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the colours and strokes of the zones mean, with how many there are of each. */
export function HazardLegend({ loaded }: { loaded: HazardsAnswer['hazards'] }) {
  return (
    <section className="legend" aria-label={words.map.legend}>
      <p className="legend-title">{text.own}</p>
      <ul>
        {hazards.map(({ id }) => {
          const zones = loaded.find((its) => its.id === id)?.zones ?? 0;
          return (
            <li key={id}>
              <svg className="zone-mark" viewBox="0 0 28 20" aria-hidden="true">
                <rect
                  x="2"
                  y="2"
                  width="24"
                  height="16"
                  fill={`var(--hazard-${id})`}
                  fillOpacity="0.3"
                  stroke={`var(--hazard-${id})`}
                  strokeWidth="2"
                  strokeDasharray={hazardDashes[id].map((length) => length * 2).join(' ')}
                />
              </svg>
              {words.terms.hazards[id].label}{' '}
              <span className="legend-count">
                {zones > 0 ? text.zones(formatCount(zones)) : text.noZones}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
