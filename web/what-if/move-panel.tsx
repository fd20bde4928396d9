import { useId, useState } from 'react';
import type { AreaSummary } from '../../geo/atlas/answers.ts';
import type { Position } from '../../geo/registry/position.ts';
import { Japanese } from '../parts/japanese.tsx';
import { words } from '../words/words.ts';
import { FacilitySearch } from './facility-search.tsx';

const text = words.whatIf.move;

export interface MovePanelProps {
  readonly name: string;
  readonly areas: readonly AreaSummary[];
  /** Middle of the map; null before it is drawn. */
  readonly centre: () => Position | null;
  readonly onMove: (position: Position) => void;
  readonly onCancel: () => void;
}

/** Where a facility is supposed to move: a press on the map, its middle, an area, another's place. */
export function MovePanel({ name, areas, centre, onMove, onCancel }: MovePanelProps) {
  const id = useId();
  const [code, choose] = useState('');
  const point = areas.find((area) => area.code === code)?.labelPoint ?? null;
  const moveTo = (position: Position | null) => {
    if (position !== null) onMove(position);
  };
  return (
    <section className="note what-if-move" aria-label={text.title}>
      <p className="note-title">
        <Japanese>{name}</Japanese>
        {words.site.colon}
        {text.title}
      </p>
      <p>{text.help}</p>
      <div className="search-row">
        <label htmlFor={id}>{text.area}</label>
        <select id={id} value={code} onChange={(event) => choose(event.target.value)}>
          <option value="">{text.choose}</option>
          {areas.map((area) => (
            <option key={area.code} value={area.code} lang="ja">
              {area.name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          disabled={point === null}
          onClick={() => moveTo(point)}
        >
          {text.toArea}
        </button>
      </div>
      <FacilitySearch
        label={text.other}
        actions={(item) => (
          <button
            type="button"
            className="button"
            disabled={item.position === null}
            onClick={() => moveTo(item.position)}
          >
            {text.toFacility}
          </button>
        )}
      />
      <div className="button-row">
        <button type="button" className="button" onClick={() => moveTo(centre())}>
          {text.toCentre}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </section>
  );
}
