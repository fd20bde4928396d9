import { useMemo, useRef, useState } from 'react';
import { toAreaTest } from '../../geo/coverage/area-filter.ts';
import { findGlossaryId } from '../../geo/terms/glossary.ts';
import { roles } from '../../geo/terms/role.ts';
import { AreaFilters } from '../coverage/area-filters.tsx';
import {
  type CoverageState,
  toAreaFilter,
  toCoverageParams,
  toCoverageState,
} from '../coverage/coverage-state.ts';
import { ModeNav } from '../coverage/mode-nav.tsx';
import { WorkLists } from '../coverage/work-lists.tsx';
import { mostAffectedFirst, toCoverageSentence } from '../coverage-table.ts';
import { AreaIndicators } from '../parts/area-indicators.tsx';
import { AreaPanel } from '../parts/area-panel.tsx';
import { CoverageTable } from '../parts/coverage-table.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { BaseMapSwitch, RoleSwitch } from '../parts/map-controls.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import { PrintLink } from '../parts/print-link.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { TableLinks } from '../parts/table-links.tsx';
import { Term } from '../parts/term.tsx';
import { VerdictBar } from '../parts/verdict-bar.tsx';
import { toAreaPrintHref, toPrintHref } from '../print/print-link.ts';
import { useCoverage, useHealth } from '../queries.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useMapTarget } from '../use-map-target.ts';
import { useMapValues } from '../use-map-values.ts';
import { type UpdateUrlState, useUrlState } from '../use-url-state.ts';
import { toSearchParams, type ViewState } from '../view-state.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.coverage;

/** 充足状況: how many areas lack a role, which, and why. */
export function CoveragePage() {
  const [state, update] = useUrlState(toCoverageState, toCoverageParams);
  // As typed: the URL comes round too late for it, and leaves out what may be a home.
  const [name, setName] = useState(state.onlyName);
  const [sort, setSort] = useState(mostAffectedFirst);
  const focused = useRef<HTMLElement>(null);
  const [raisedArea, setRaisedArea] = useState<string | null>(null);
  const place = useLayerAreas(state.layer);
  const coverage = useCoverage(place.layer, state.asOf);
  const openArea = state.area === null ? null : (place.byCode.get(state.area)?.bbox ?? null);
  const target = useMapTarget({
    camera: state.camera,
    update,
    openArea,
    openFacility: null,
    home: null,
    whole: place.home,
  });
  const shown = useMapValues({
    state,
    place,
    coverage: coverage.data,
    facilities: { from: 'nothing' },
    raised: null,
  });
  const values = useMemo(() => ({ ...shown, raisedArea }), [shown, raisedArea]);
  const filtered = useMemo(
    () => coverage.data?.areas.filter(toAreaTest({ ...toAreaFilter(state), name })) ?? [],
    [coverage.data, state, name],
  );
  const isForStaff = useHealth().data?.audience === 'staff';
  const updateAreas: UpdateUrlState<CoverageState> = (patch, how) => {
    if (patch.onlyName !== undefined) setName(patch.onlyName);
    update(patch, how);
  };
  const role = roles.find((its) => its.id === state.judgedRole) ?? roles[0];
  // The layer of the legal rule comes first.
  const layers = [...place.layers].sort((a, b) => Number(b.legal) - Number(a.legal));
  const layer = place.layers.find((its) => its.id === place.layer);
  const layerTerm = findGlossaryId(place.layer ?? '');
  const href = (patch: Partial<CoverageState>) => `?${toCoverageParams({ ...state, ...patch })}`;
  const onMapPage = (patch: Partial<ViewState>) =>
    `/?${toSearchParams({ ...state, camera: null, area: null, ...patch })}`;
  const error = place.error ?? coverage.error;

  return (
    <main id="main" className="coverage-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <header className="coverage-head">
        <ModeNav />
        <h1 aria-busy={coverage.isPending}>
          {coverage.data
            ? toCoverageSentence(coverage.data, role.id, words.terms.roles[role.id].shortLabel)
            : text.title}
        </h1>
        <nav className="layer-tabs no-print" aria-label={text.layer}>
          <ul>
            {layers.map((its) => (
              <li key={its.id}>
                <button
                  type="button"
                  aria-pressed={its.id === place.layer}
                  onClick={() =>
                    update({ layer: its.id, area: null, camera: null, onlyPrefecture: null })
                  }
                >
                  {toLayerLabel(its)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="coverage-controls">
          <RoleSwitch role={role.id} onChange={(judgedRole) => update({ judgedRole })} />
          {layerTerm && <Term id={layerTerm} />}
          <Term id={role.id} />
          <label className="control no-print">
            {text.asOf}
            <input
              type="date"
              value={state.asOf ?? ''}
              onChange={(event) => update({ asOf: event.target.value || null })}
            />
          </label>
          {coverage.data && <p>{text.asOfLine(formatDate(coverage.data.asOf))}</p>}
          {coverage.data && (
            <PrintLink href={toPrintHref({ ...state, list: 'areas', coloured: true })} />
          )}
          <ShareDialog path={`/coverage?${toCoverageParams(state)}`} title={text.title} />
        </div>
        {coverage.data && <VerdictBar coverage={coverage.data} role={role.id} />}
        {coverage.data && coverage.data.areas.length > 0 && (
          <WorkLists
            coverage={coverage.data}
            isForStaff={isForStaff}
            toHref={({ area, role: judgedRole }) => href({ area: area.code, judgedRole })}
          />
        )}
        {layer && !layer.legal && coverage.data?.standIn.length === 0 && (
          <p className="help">{text.notLegal}</p>
        )}
        <StandInNote names={coverage.data?.standIn.map((its) => its.name) ?? []} />
        {coverage.data && coverage.data.areas.length > 0 && (
          <TableLinks layer={coverage.data.layer} asOf={coverage.data.asOf} />
        )}
        {coverage.data && coverage.data.wideOnly[role.id] > 0 && (
          <p className="help">{text.wideOnly(formatCount(coverage.data.wideOnly[role.id]))}</p>
        )}
      </header>
      <div className="coverage-body">
        <MapFrame
          key={place.layer}
          values={values}
          camera={state.camera}
          bounds={openArea ?? place.home}
          home={place.home ?? [0, 0, 0, 0]}
          commands={target.commands}
          onMove={target.onMove}
          onPickFacilities={() => undefined}
          onPickArea={(area) => update({ area })}
          hasAreas={!place.isEmpty}
          controls={
            <div className="map-controls no-print">
              <BaseMapSwitch state={state} update={update} />
            </div>
          }
        />
        <div className="coverage-column">
          {error && (
            <ErrorNote error={error} retry={place.error ? place.retry : coverage.refetch} />
          )}
          {!error && place.isEmpty && (
            <EmptyNote title={words.list.noData} help={words.list.noDataHelp} />
          )}
          {!error && !place.isEmpty && !coverage.data && <LoadingSkeleton lines={12} />}
          {coverage.data && (
            <div
              inert={state.area !== null}
              className="coverage-list"
              onFocusCapture={(event) => {
                focused.current = event.target as HTMLElement;
              }}
            >
              <AreaFilters
                state={{ ...state, onlyName: name }}
                update={updateAreas}
                areas={coverage.data.areas}
                shown={filtered.length}
                layer={coverage.data.layer}
                asOf={coverage.data.asOf}
              />
              <CoverageTable
                areas={filtered}
                role={role.id}
                sort={sort}
                onSort={setSort}
                toHref={(area) => href({ area })}
                toSheetHref={(area) => toSheetHref(coverage.data.layer, area, state.asOf)}
                onRaise={setRaisedArea}
              />
            </div>
          )}
          {state.area !== null && place.layer !== null && (
            <SidePanel
              label={words.area.title}
              onClose={() => update({ area: null })}
              opener={focused}
            >
              <AreaPanel
                layer={place.layer}
                code={state.area}
                toAreaHref={(its, area) => href({ layer: its, area })}
                toFacilityHref={(facility) => onMapPage({ facility })}
                printHref={toAreaPrintHref(state, place.layer, state.area)}
                listHref={onMapPage({ within: { layer: place.layer, code: state.area } })}
              >
                <AreaIndicators layer={place.layer} code={state.area} />
              </AreaPanel>
            </SidePanel>
          )}
        </div>
      </div>
    </main>
  );
}

function toSheetHref(layer: string, area: string, asOf: string | null): string {
  return `/coverage/sheet?${new URLSearchParams({ layer, area, ...(asOf && { asOf }) })}`;
}

const mostNames = 5;

/** Says where 二次医療圏 stand in for 在宅医療圏, by name as long as the names can be read. */
function StandInNote({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const all = names.join(words.site.listSeparator);
  if (names.length <= mostNames) return <p className="warning-text">{text.standIn(all)}</p>;
  return (
    <div>
      <p className="warning-text">{text.standInMany(formatCount(names.length))}</p>
      <details>
        <summary>{text.standInNames}</summary>
        <p>{all}</p>
      </details>
    </div>
  );
}
