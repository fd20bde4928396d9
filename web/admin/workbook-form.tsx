import { useState } from 'react';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { useLayerAreas } from '../use-layer-areas.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { SaveButton } from './save-button.tsx';

const text = words.desk.workbook;

/** The layers whose areas a prefecture designates for. */
const layers = ['homecare', 'secondary'];

/** A workbook of one area, its institutions filled in, in which an official ticks the roles. */
export function WorkbookForm() {
  const [chosenLayer, chooseLayer] = useState('homecare');
  const [chosenArea, chooseArea] = useState('');
  const place = useLayerAreas(chosenLayer);
  const offered = place.layers.filter(({ id }) => layers.includes(id));
  const layer = offered.find(({ id }) => id === chosenLayer) ?? offered[0];
  const areas = place.layer === layer?.id ? place.areas : [];
  const area = areas.find(({ code }) => code === chosenArea) ?? areas[0];
  return (
    <section>
      <h2>{text.title}</h2>
      <p>{text.help}</p>
      {place.error && <ErrorNote error={place.error} retry={place.retry} />}
      {!place.error && place.home === null && <LoadingSkeleton lines={2} />}
      {place.home !== null && offered.length === 0 && <p>{text.none}</p>}
      {layer && area && (
        <div className="workbook-form">
          <label>
            {text.layer}
            <select value={layer.id} onChange={(event) => chooseLayer(event.target.value)}>
              {offered.map((its) => (
                <option key={its.id} value={its.id}>
                  {toLayerLabel(its)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {text.area}
            <select value={area.code} onChange={(event) => chooseArea(event.target.value)}>
              {areas.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <SaveButton
            path={`/api/workbooks/designations.xlsx?${new URLSearchParams({ layer: layer.id, area: area.code })}`}
            saveAs={`${text.file(area.name)}.xlsx`}
            label={text.save}
          />
        </div>
      )}
    </section>
  );
}
