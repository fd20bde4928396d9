import '../styles/what-if.css';
import { useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { FacilityItem } from '../../geo/atlas/answers.ts';
import type { CandidateItem } from '../../geo/atlas/answers-candidates.ts';
import { roles } from '../../geo/terms/role.ts';
import { StaffGate } from '../admin/staff-gate.tsx';
import { ModeNav } from '../coverage/mode-nav.tsx';
import type { Camera } from '../map/map-values.ts';
import type { PickedFacility } from '../map/map-view.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { LayerSelect, RoleSwitch } from '../parts/map-controls.tsx';
import { useHealth } from '../queries.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useViewState } from '../use-view-state.ts';
import { toSearchParams } from '../view-state.ts';
import { AddBodies } from '../what-if/add-bodies.tsx';
import { AreaCandidates } from '../what-if/area-candidates.tsx';
import { AreaPicker } from '../what-if/area-picker.tsx';
import { toRowId } from '../what-if/candidate-list.tsx';
import { findCandidatePin } from '../what-if/candidate-pins.ts';
import { usualRules } from '../what-if/candidate-rules.ts';
import { ChangeList } from '../what-if/change-list.tsx';
import { IndicatorTurns } from '../what-if/indicator-turns.tsx';
import { KeptList } from '../what-if/kept-list.tsx';
import { MovePanel } from '../what-if/move-panel.tsx';
import { ProposalForm } from '../what-if/proposal-form.tsx';
import { ProposalSheet } from '../what-if/proposal-sheet.tsx';
import { SaveForm } from '../what-if/save-form.tsx';
import { TakeAway } from '../what-if/take-away.tsx';
import { listTurns } from '../what-if/then-and-now.ts';
import { usePaperPicture } from '../what-if/use-paper-picture.ts';
import { useScenarioEdit } from '../what-if/use-scenario-edit.ts';
import { useWhatIfMapValues, WhatIfMap } from '../what-if/what-if-map.tsx';
import { useCandidates, usePreview } from '../what-if/what-if-queries.ts';
import { listLackingSentences } from '../what-if/what-if-sentences.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.whatIf;

/** もしも: what designating, closing or moving would do, beside what is. Staff only. */
export function WhatIfPage() {
  return (
    <StaffGate title={text.title} above={<ModeNav />}>
      <WhatIf id={useParams().id ?? null} />
    </StaffGate>
  );
}

/** Layers on which the legal finding can exist. */
const judgedLayers = ['homecare', 'secondary'];

function WhatIf({ id }: { readonly id: string | null }) {
  const [state, update] = useViewState();
  const { edit, dispatch, isLoading, error: editError, retry } = useScenarioEdit(id);
  const place = useLayerAreas(state.layer ?? edit.layer);
  const preview = usePreview(place.layer, state.asOf, edit.changes);
  const health = useHealth();
  const [moving, setMoving] = useState<FacilityItem | null>(null);
  const [rules, setRules] = useState(usualRules);
  const [raised, raise] = useState<CandidateItem | null>(null);
  const camera = useRef<Camera | null>(null);
  const answer = preview.data?.layer === place.layer ? preview.data : undefined;
  const area =
    state.area !== null && place.layer !== null && place.byCode.has(state.area)
      ? { layer: place.layer, code: state.area }
      : null;
  const candidates = useCandidates(
    area && { ...area, role: state.judgedRole, rules, asOf: state.asOf },
  );
  const pins = useMemo(
    () =>
      (candidates.data?.areas ?? []).flatMap((its) =>
        its.candidates.flatMap((item) => findCandidatePin(item) ?? []),
      ),
    [candidates.data],
  );
  const raisedPin = useMemo(() => (raised && findCandidatePin(raised)) ?? null, [raised]);
  const values = useWhatIfMapValues({
    state,
    place,
    preview: answer,
    edit,
    pins,
    raised: raisedPin,
  });
  const picture = usePaperPicture(values, camera);
  const turns = useMemo(
    () => (answer ? listTurns(answer, state.judgedRole) : []),
    [answer, state.judgedRole],
  );
  const areaName = (code: string) => place.byCode.get(code)?.name ?? code;
  const layer = place.layers.find((its) => its.id === place.layer);
  const error = editError ?? place.error ?? preview.error;
  const moveTo = (position: readonly [number, number]) => {
    if (moving === null) return;
    dispatch({
      type: 'add',
      changes: [{ type: 'move', facility: moving.id, position }],
      facilities: [{ id: moving.id, name: moving.name, known: true }],
    });
    setMoving(null);
  };

  return (
    <main id="main" className="what-if-page">
      <title>{words.site.pageTitle(edit.name === '' ? text.title : edit.name)}</title>
      <header className="what-if-head no-print">
        <ModeNav />
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <div className="coverage-controls">
          <LayerSelect
            layers={place.layers.filter((its) => judgedLayers.includes(its.id))}
            layer={place.layer}
            onChange={(next) => update({ layer: next, area: null, camera: null })}
          />
          <RoleSwitch role={state.judgedRole} onChange={(judgedRole) => update({ judgedRole })} />
        </div>
      </header>
      <div className="what-if-bar no-print">
        <p className="what-if-caveat">{text.caveat}</p>
        <div role="status" aria-busy={preview.isFetching}>
          <ul>
            {answer &&
              listLackingSentences(answer).map((sentence, i) => (
                <li key={roles[i]?.id}>{sentence}</li>
              ))}
          </ul>
        </div>
      </div>
      {error && (
        <ErrorNote
          error={error}
          retry={editError ? retry : place.error ? place.retry : preview.refetch}
        />
      )}
      {!error && place.isEmpty && (
        <EmptyNote title={words.list.noData} help={words.list.noDataHelp} />
      )}
      <div className="what-if-body no-print">
        <WhatIfMap
          state={state}
          update={update}
          place={place}
          values={values}
          camera={camera}
          onPick={focusCandidate}
          onPickPlace={moving ? moveTo : undefined}
        />
        <div className="what-if-column">
          {!error && !place.isEmpty && (!answer || isLoading) && <LoadingSkeleton lines={12} />}
          {answer && !isLoading && (
            <>
              <section aria-label={text.areas.title}>
                <h2>{text.areas.title}</h2>
                <AreaPicker
                  turns={turns}
                  open={state.area}
                  toHref={(code) => `?${toSearchParams({ ...state, area: code })}`}
                />
              </section>
              <AreaCandidates
                area={area}
                areaName={area ? areaName(area.code) : ''}
                role={state.judgedRole}
                rules={rules}
                onRules={setRules}
                asked={candidates}
                edit={edit}
                dispatch={dispatch}
                onRaise={raise}
              />
              <AddBodies
                area={area}
                areaName={area && areaName(area.code)}
                dispatch={dispatch}
                onMove={setMoving}
              />
              {moving && (
                <MovePanel
                  name={moving.name}
                  areas={place.areas}
                  centre={() => camera.current?.centre ?? null}
                  onMove={moveTo}
                  onCancel={() => setMoving(null)}
                />
              )}
              <ChangeList
                edit={edit}
                dispatch={dispatch}
                areaName={areaName}
                warnings={answer.warnings}
              />
              <section aria-label={text.results}>
                <h2>{text.results}</h2>
                <IndicatorTurns preview={answer} areaName={areaName} />
              </section>
              {place.layer !== null && (
                <ProposalForm
                  key={`${place.layer} ${state.judgedRole}`}
                  layer={place.layer}
                  role={state.judgedRole}
                  rules={rules}
                  asOf={state.asOf}
                  edit={edit}
                  dispatch={dispatch}
                />
              )}
              {place.layer !== null && (
                <SaveForm edit={edit} layer={place.layer} dispatch={dispatch} />
              )}
              <TakeAway edit={edit} onPrint={picture.print} isPrinting={picture.isDrawing} />
              <KeptList open={edit.id} />
            </>
          )}
        </div>
      </div>
      {answer && (
        <ProposalSheet
          edit={edit}
          preview={answer}
          layerLabel={layer ? toLayerLabel(layer) : answer.layer}
          areaName={areaName}
          dataDates={health.data?.dataDates ?? []}
          picture={picture.url}
          onPicture={picture.onShown}
        />
      )}
    </main>
  );
}

/** A pin that is pressed brings its row to the reader. */
function focusCandidate(picked: readonly PickedFacility[]) {
  for (const { id } of picked) {
    const row = document.getElementById(toRowId({ facility: { id }, organisation: null }));
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
    if (row) return;
  }
}
