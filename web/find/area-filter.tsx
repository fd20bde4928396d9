import { useId, useState } from 'react';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { findGlossaryId } from '../../geo/terms/glossary.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { Japanese } from '../parts/japanese.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { Term } from '../parts/term.tsx';
import { useLayers } from '../queries.ts';
import { formatCount } from '../words/format.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import type { CareFilters } from './find-state.ts';
import { type CareOrigin, useAreaCounts } from './use-care-search.ts';

export interface AreaFilterProps {
  readonly filters: CareFilters;
  readonly careFunction: Parameters<typeof useAreaCounts>[1];
  readonly origin: CareOrigin;
  readonly onChange: (area: AreaRef | null) => void;
}

const offeredLayers = ['daily', 'municipality'];

/** Only what stands in one 日常生活圏域 or 市区町村, with how many each holds. */
export function AreaFilter({ filters, careFunction, origin, onChange }: AreaFilterProps) {
  const name = useId();
  const layers = (useLayers().data?.layers ?? []).filter(
    ({ id, count }) => count > 0 && offeredLayers.includes(id),
  );
  const [chosen, setChosen] = useState(filters.area?.layer ?? null);
  const layer = layers.find(({ id }) => id === chosen) ?? layers.at(-1);
  const term = layer && findGlossaryId(layer.id);
  const counted = useAreaCounts(origin, careFunction, filters, layer?.id ?? null);
  if (counted.isError) return <ErrorNote error={counted.error} retry={counted.refetch} />;
  const areas = counted.data?.options.areas;
  return (
    <>
      <fieldset className="segmented">
        <legend className="visually-hidden">{words.map.layer}</legend>
        {layers.map((own) => (
          <label key={own.id}>
            <input
              type="radio"
              name={`${name}-layer`}
              checked={own.id === layer?.id}
              onChange={() => setChosen(own.id)}
            />
            <span>{toLayerLabel(own)}</span>
          </label>
        ))}
      </fieldset>
      {term && (
        <p>
          <Term id={term} />
        </p>
      )}
      {!areas && <LoadingSkeleton lines={6} />}
      {areas && layer && (
        <fieldset className="filter-choices">
          <legend className="visually-hidden">{toLayerLabel(layer)}</legend>
          <label className="filter-choice">
            <input
              type="radio"
              name={name}
              checked={filters.area === null}
              onChange={() => onChange(null)}
            />
            <span>{words.find.anyArea}</span>
          </label>
          {areas.map(({ code, name: label, count }) => (
            <label key={code} className="filter-choice">
              <input
                type="radio"
                name={name}
                checked={filters.area?.layer === layer.id && filters.area.code === code}
                onChange={() => onChange({ layer: layer.id, code })}
              />
              <span>
                <Japanese>{label}</Japanese>
              </span>
              <span className="choice-count">{formatCount(count)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
