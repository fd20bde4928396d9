import { useMemo, useState } from 'react';
import '../styles/hazard.css';
import type { HazardsAnswer } from '../../geo/atlas/answers-hazards.ts';
import type { KindId } from '../../geo/terms/kind.ts';
import { HazardLegend, KindSelect, PortalSwitches } from '../coverage/hazard-controls.tsx';
import { sumInside } from '../coverage/hazard-figures.ts';
import { toHazardParams, toHazardState } from '../coverage/hazard-state.ts';
import { HazardTable } from '../coverage/hazard-table.tsx';
import { ModeNav } from '../coverage/mode-nav.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { BaseMapSwitch } from '../parts/map-controls.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import { SourceList } from '../parts/source-list.tsx';
import { FileLinks } from '../parts/table-links.tsx';
import { useHazards, useHealth } from '../queries.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useMapTarget } from '../use-map-target.ts';
import { useMapValues } from '../use-map-values.ts';
import { useUrlState } from '../use-url-state.ts';
import { formatCount } from '../words/format.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.hazard;
const everyFacility = { from: 'tiles', query: '' } as const;

/** 災害: which facilities stand in hazard zones, and where an area's only one does. */
export function HazardPage() {
  const [state, update] = useUrlState(toHazardState, toHazardParams);
  const [kind, setKind] = useState<KindId | null>(null);
  const place = useLayerAreas(state.layer);
  const answer = useHazards(place.layer);
  const isForStaff = useHealth().data?.audience === 'staff';
  const openArea = state.area === null ? null : (place.byCode.get(state.area)?.bbox ?? null);
  const target = useMapTarget({
    camera: state.camera,
    update,
    openArea,
    openFacility: null,
    home: null,
    whole: place.home,
  });
  const plain = useMapValues({
    state,
    place,
    coverage: undefined,
    facilities: everyFacility,
    raised: null,
  });
  const switched = state.portal.join();
  const overlay = useMemo(() => ({ portal: toHazardState(toPortal(switched)).portal }), [switched]);
  const values = useMemo(() => ({ ...plain, hazards: overlay }), [plain, overlay]);
  const { data } = answer;
  const loaded = data?.hazards.filter(({ zones }) => zones > 0).map(({ id }) => id) ?? [];
  const error = place.error ?? answer.error;
  const href = (area: string) => `?${toHazardParams({ ...state, area, camera: null })}`;

  return (
    <main id="main" className="coverage-page hazard-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <header className="coverage-head">
        <ModeNav />
        <h1 aria-busy={answer.isPending}>{data ? toSentence(data) : text.title}</h1>
        {data && <Inside data={data} kind={kind} />}
        <nav className="layer-tabs no-print" aria-label={words.coverage.layer}>
          <ul>
            {place.layers.map((its) => (
              <li key={its.id}>
                <button
                  type="button"
                  aria-pressed={its.id === place.layer}
                  onClick={() => update({ layer: its.id, area: null, camera: null })}
                >
                  {toLayerLabel(its)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {data && loaded.length > 0 && (
          <>
            <FileLinks layer={data.layer} asOf={data.asOf} file="hazards" label={text.countTable} />
            {isForStaff && (
              <FileLinks
                layer={data.layer}
                asOf={data.asOf}
                file="hazard-facilities"
                label={text.bodyTable}
              />
            )}
          </>
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
          legend={<HazardLegend loaded={data?.hazards ?? []} />}
          controls={
            <div className="map-controls no-print">
              <PortalSwitches portal={state.portal} onChange={(portal) => update({ portal })} />
              <BaseMapSwitch state={state} update={update} />
            </div>
          }
        />
        <div className="coverage-column">
          {error && <ErrorNote error={error} retry={place.error ? place.retry : answer.refetch} />}
          {!error && !data && !place.isEmpty && <LoadingSkeleton lines={12} />}
          {data && (
            <div className="coverage-list">
              {loaded.length === 0 ? (
                <EmptyNote title={text.notLoaded} help={text.notLoadedHelp} />
              ) : (
                <>
                  <KindSelect kind={kind} onChange={setKind} />
                  <HazardTable
                    areas={data.areas}
                    kind={kind}
                    shown={loaded}
                    selected={state.area}
                    toAreaHref={href}
                    toFacilityHref={(facility) => `/?${new URLSearchParams({ facility })}`}
                  />
                </>
              )}
              <HazardMethod data={data} />
            </div>
          )}
        </div>
      </div>
    </main>
  );
}

const toPortal = (portal: string) => new URLSearchParams({ portal });

function toSentence({ areas, hazards }: HazardsAnswer): string {
  if (hazards.every(({ zones }) => zones === 0)) return text.notLoaded;
  const alone = areas.filter(({ sole }) => sole.length > 0).length;
  const total = formatCount(areas.length);
  return alone > 0 ? text.question(total, formatCount(alone)) : text.noneAlone(total);
}

function Inside({ data, kind }: { data: HazardsAnswer; kind: KindId | null }) {
  const sums = sumInside(data.areas, kind);
  if (sums === null) return null;
  return (
    <>
      <p>
        {kind !== null && words.site.bracket(words.terms.kinds[kind].label)}
        {text.inside(
          formatCount(sums.inside),
          formatCount(sums.total),
          formatCount(sums.uncertain),
        )}
      </p>
      <p className="help">{text.caution}</p>
    </>
  );
}

/** How the figures are made, and from what. */
function HazardMethod({ data }: { data: HazardsAnswer }) {
  const sources = data.dataDates.filter(({ source }) => source === 'hazard');
  return (
    <details className="hazard-method" open>
      <summary>{text.method}</summary>
      <ul>
        {text.methodLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {sources.length > 0 && (
        <>
          <h2>{text.sources}</h2>
          <SourceList dataDates={sources} />
        </>
      )}
    </details>
  );
}
