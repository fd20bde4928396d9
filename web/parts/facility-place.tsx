import { Link } from 'react-router';
import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import { useLayers } from '../queries.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { Field } from './field.tsx';
import { Name } from './name.tsx';

export interface FacilityPlaceProps {
  readonly facility: FacilityAnswer;
  readonly toAreaHref: (layer: string, code: string) => string;
  readonly onShowOnMap: (position: readonly [number, number]) => void;
}

/** Where the pin comes from and how exact it is, and the areas the facility belongs to. */
export function FacilityPlace({ facility, toAreaHref, onShowOnMap }: FacilityPlaceProps) {
  const { position } = facility;
  const layers = useLayers().data?.layers ?? [];
  const areas = layers.flatMap((layer) => {
    const area = facility.areas[layer.id];
    return area ? [{ layer, area }] : [];
  });
  return (
    <>
      <Field label={words.facility.position} facility={facility} from={['position']}>
        <p>{words.terms.positionLevels[facility.positionLevel]}</p>
        {facility.positionContradicts && (
          <p className="warning-text">{words.facility.contradicts}</p>
        )}
        {position && (
          <button type="button" className="button no-print" onClick={() => onShowOnMap(position)}>
            {words.facility.openMap}
          </button>
        )}
      </Field>
      {areas.length > 0 && (
        <Field label={words.facility.area} facility={facility} from={[]}>
          <ul className="plain-list">
            {areas.map(({ layer, area }) => (
              <li key={layer.id}>
                {toLayerLabel(layer)}
                {words.site.colon}
                <Link to={toAreaHref(layer.id, area.code)}>
                  <Name name={area.name} />
                </Link>
              </li>
            ))}
          </ul>
        </Field>
      )}
    </>
  );
}
