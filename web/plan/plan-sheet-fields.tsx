import {
  longestPlanLine,
  longestPlanText,
  mostPlanRows,
  type PlanAnswer,
  type PlanSheet,
} from '../../geo/plan/plan-sheet.ts';
import { sortRows, toEmptyRow } from '../../geo/plan/plan-state.ts';
import { planThemes } from '../../geo/terms/plan-theme.ts';
import { words } from '../words/words.ts';
import { PlanField } from './plan-field.tsx';
import { PlanRowFields } from './plan-row-fields.tsx';

const text = words.plan;

export interface PlanSheetFieldsProps {
  readonly sheet: PlanSheet;
  readonly results: PlanAnswer['results'];
  readonly onChange: (sheet: PlanSheet) => void;
}

/** The sheet to write in: めざす姿, then scene by scene. */
export function PlanSheetFields({ sheet, results, onChange }: PlanSheetFieldsProps) {
  const { rows, goals } = sheet;
  const setRows = (next: PlanSheet['rows']) => onChange({ ...sheet, rows: sortRows(next) });
  return (
    <div className="plan-editor no-print">
      <PlanField
        tall
        label={text.fields.vision}
        value={sheet.vision}
        longest={longestPlanText}
        help={text.visionHelp}
        onChange={(vision) => onChange({ ...sheet, vision })}
      />
      <PlanField
        label={text.fields.period}
        value={sheet.period}
        longest={longestPlanLine}
        onChange={(period) => onChange({ ...sheet, period })}
      />
      {planThemes.map(({ id }) => {
        const own = rows.filter(({ theme }) => theme === id);
        const { label, help } = text.themes[id];
        return (
          <section key={id} className="plan-theme">
            <h2>{label}</h2>
            <p className="help">{help}</p>
            <PlanField
              tall
              label={text.goalOf(label)}
              value={goals[id]}
              longest={longestPlanText}
              onChange={(goal) => onChange({ ...sheet, goals: { ...goals, [id]: goal } })}
            />
            {Object.entries(own).map(([place, row]) => (
              <PlanRowFields
                // Rows have no name of their own; their place among those of the theme is one.
                key={`${id} ${place}`}
                row={row}
                name={text.rowName(label, Number(place) + 1)}
                results={results}
                onChange={(next) => setRows(rows.map((each) => (each === row ? next : each)))}
                onRemove={() => setRows(rows.filter((each) => each !== row))}
              />
            ))}
            <button
              type="button"
              className="button"
              disabled={rows.length >= mostPlanRows}
              onClick={() => setRows([...rows, toEmptyRow(id)])}
            >
              {text.addRow(label)}
            </button>
          </section>
        );
      })}
    </div>
  );
}
