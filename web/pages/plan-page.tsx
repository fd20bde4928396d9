import '../styles/plan.css';
import { useSearchParams } from 'react-router';
import type { PlanAnswer } from '../../geo/plan/plan-sheet.ts';
import { isEmptySheet } from '../../geo/plan/plan-state.ts';
import { StaffGate } from '../admin/staff-gate.tsx';
import { ModeNav } from '../coverage/mode-nav.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { type AreaOfPlan, usePlan, usePlans } from '../plan/plan-api.ts';
import { PlanFiles } from '../plan/plan-files.tsx';
import { PlanList } from '../plan/plan-list.tsx';
import { PlanPaper } from '../plan/plan-paper.tsx';
import { PlanSheetFields } from '../plan/plan-sheet-fields.tsx';
import { PlanStatus } from '../plan/plan-status.tsx';
import { usePlanEditor } from '../plan/use-plan-editor.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.plan;

/** 計画シート: what an area aims at, does about it, and what came of it. Staff only. */
export function PlanPage() {
  return (
    <StaffGate title={text.title} above={<ModeNav />}>
      <OpenPage />
    </StaffGate>
  );
}

function OpenPage() {
  const [here, setHere] = useSearchParams();
  const place = useLayerAreas(here.get('layer'));
  const plans = usePlans(place.layer);
  const code = here.get('area') ?? '';
  const error = place.error ?? plans.error;
  return (
    <main id="main" className="text-page plan-page">
      <ModeNav />
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{place.byCode.get(code) ? text.of(place.byCode.get(code)?.name ?? '') : text.title}</h1>
      <p className="no-print">{text.lead}</p>
      {error && <ErrorNote error={error} retry={place.error ? place.retry : plans.refetch} />}
      {place.layer === null ? (
        !error && <LoadingSkeleton lines={10} />
      ) : (
        <>
          <div className="button-row no-print">
            <label className="control">
              {words.trend.layer}
              <select
                value={place.layer}
                onChange={(event) => setHere({ layer: event.target.value })}
              >
                {place.layers
                  .filter(({ id }) => id !== 'small')
                  .map((layer) => (
                    <option key={layer.id} value={layer.id}>
                      {toLayerLabel(layer)}
                    </option>
                  ))}
              </select>
            </label>
            <label className="control">
              {words.trend.area}
              <select
                value={code}
                onChange={(event) =>
                  setHere({ layer: place.layer ?? '', area: event.target.value })
                }
              >
                <option value="">{text.choose}</option>
                {place.areas.map((area) => (
                  <option key={area.code} value={area.code}>
                    {area.name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {code !== '' && (
            <OpenSheet key={`${place.layer} ${code}`} area={{ layer: place.layer, code }} />
          )}
          {plans.data && (
            <PlanList
              plans={plans.data}
              toHref={(area) => `?${new URLSearchParams({ layer: place.layer ?? '', area })}`}
            />
          )}
        </>
      )}
    </main>
  );
}

function OpenSheet({ area }: { area: AreaOfPlan }) {
  const plan = usePlan(area);
  if (plan.error) return <ErrorNote error={plan.error} retry={plan.refetch} />;
  if (!plan.data) return <LoadingSkeleton lines={16} />;
  return <Sheet plan={plan.data} />;
}

function Sheet({ plan }: { plan: PlanAnswer }) {
  const editor = usePlanEditor(plan);
  const { sheet, state } = editor;
  return (
    <>
      {isEmptySheet(sheet) && (
        <section className="note no-print">
          <h2>{text.cycleTitle}</h2>
          <ol>
            {text.cycle.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      <PlanStatus editor={editor} />
      <PlanFiles
        area={plan}
        name={plan.name}
        isOpen={state.is !== 'saved'}
        onRead={(read) => editor.edit(read)}
      />
      <p className="help no-print">{text.privacy}</p>
      <PlanSheetFields sheet={sheet} results={plan.results} onChange={editor.edit} />
      <PlanPaper plan={plan} sheet={sheet} />
    </>
  );
}
