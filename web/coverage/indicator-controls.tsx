import { useId } from 'react';
import type { IndicatorItem, IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import { classings, fewestClasses, mostClasses } from '../../geo/coverage/classing.ts';
import { scenes } from '../../geo/terms/scene.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toIndicatorLabel } from './figure-text.ts';
import type { IndicatorState } from './indicator-state.ts';

const text = words.indicatorMode;

type Update = (patch: Partial<IndicatorState>) => void;

export interface IndicatorSelectProps {
  readonly label: string;
  readonly items: readonly IndicatorItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Indicators under the first scene they belong to. */
export function IndicatorSelect({ label, items, value, onChange }: IndicatorSelectProps) {
  const id = useId();
  return (
    <div className="control indicator-select">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {scenes.map((scene) => {
          const own = items.filter((item) => item.scenes[0] === scene.id);
          return (
            own.length > 0 && (
              <optgroup key={scene.id} label={words.terms.scenes[scene.id].label}>
                {own.map((item) => (
                  <option key={item.id} value={item.id}>
                    {toIndicatorLabel(item)}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
        {items
          .filter((item) => item.scenes.length === 0)
          .map((item) => (
            <option key={item.id} value={item.id}>
              {toIndicatorLabel(item)}
            </option>
          ))}
      </select>
    </div>
  );
}

/** Only where there is more than one to choose from. */
export function PrefectureSelect({
  answer,
  value,
  update,
}: {
  answer: IndicatorsAnswer;
  value: string | null;
  update: Update;
}) {
  const id = useId();
  const inUse = new Set(answer.areas.map((area) => area.prefecture));
  const choices = answer.prefectures.filter(({ code }) => inUse.has(code));
  if (choices.length < 2) return null;
  return (
    <div className="control">
      <label htmlFor={id}>{text.prefecture}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) =>
          update({ prefecture: event.target.value || null, area: null, camera: null })
        }
      >
        <option value="">{text.allPrefectures}</option>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How values are cut into classes, and into how many. */
export function ClassChoice({ state, update }: { state: IndicatorState; update: Update }) {
  const id = useId();
  const counts = Array.from(
    { length: mostClasses - fewestClasses + 1 },
    (_, i) => i + fewestClasses,
  );
  return (
    <>
      <Segmented
        label={text.classing}
        choices={classings.map((row) => ({ id: row.id, ...words.terms.classings[row.id] }))}
        value={state.classing}
        onChange={(classing) => update({ classing })}
      />
      <div className="control">
        <label htmlFor={id}>{text.classes}</label>
        <select
          id={id}
          value={state.classes}
          onChange={(event) => update({ classes: Number(event.target.value) })}
        >
          {counts.map((count) => (
            <option key={count} value={count}>
              {text.classCount(formatCount(count))}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

export function ShowChoice({ state, update }: { state: IndicatorState; update: Update }) {
  return (
    <Segmented
      label={text.show}
      choices={(['map', 'scatter'] as const).map((id) => ({ id, label: text.shows[id] }))}
      value={state.show}
      onChange={(show) => update({ show })}
    />
  );
}

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly {
    readonly id: Id;
    readonly label: string;
    readonly help?: string;
  }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

function Segmented<Id extends string>({ label, choices, value, onChange }: SegmentedProps<Id>) {
  const name = useId();
  return (
    <fieldset className="segmented labelled-choice">
      <legend>{label}</legend>
      {choices.map((its) => (
        <label key={its.id} title={its.help}>
          <input
            type="radio"
            name={name}
            checked={its.id === value}
            onChange={() => onChange(its.id)}
          />
          <span>{its.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
