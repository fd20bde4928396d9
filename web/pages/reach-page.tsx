import '../styles/reach.css';
import { useMemo, useRef, useState } from 'react';
import { reachTargets } from '../../geo/coverage/reach-target.ts';
import { ModeNav } from '../coverage/mode-nav.tsx';
import type { MapValues, PeopleDot } from '../map/map-values.ts';
import type { MapCommands } from '../map/map-view.tsx';
import { AreaReach } from '../parts/area-reach.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import { useBaseMap } from '../queries.ts';
import { BeyondList } from '../reach/beyond-list.tsx';
import { ReachBasis } from '../reach/reach-basis.tsx';
import { useReach, useReachCells } from '../reach/reach-queries.ts';
import { leastReachedFirst, listReachRows, toTargetLabel } from '../reach/reach-rows.ts';
import { toReachSentence } from '../reach/reach-sentence.ts';
import { type ReachState, toReachParams, toReachState } from '../reach/reach-state.ts';
import { ReachTable } from '../reach/reach-table.tsx';
import { type LayerAreas, useLayerAreas } from '../use-layer-areas.ts';
import { useTheme } from '../use-media.ts';
import { useUrlState } from '../use-url-state.ts';
import { formatCount } from '../words/format.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.reach;

/** 到達圏: who lives within 16 km of those that visit homes, by straight lines, and where nobody comes. */
export function ReachPage() {
  const [state, update] = useUrlState(toReachState, toReachParams);
  const [sort, setSort] = useState(leastReachedFirst);
  const place = useLayerAreas(state.layer);
  const { target } = state;
  const answer = useReach(place.layer, target);
  const beyond = useReachCells(target);
  const rows = useMemo(
    () => (answer.data ? listReachRows(answer.data, target) : []),
    [answer.data, target],
  );
  const isReady = rows.length > 0;
  const unknown = rows.filter(({ share }) => share === null).length;
  const href = (patch: Partial<ReachState>) => `?${toReachParams({ ...state, ...patch })}`;
  const error = place.error ?? answer.error ?? beyond.error;
  const openArea = state.area === null ? undefined : place.byCode.get(state.area);
  return (
    <main id="main" className="reach-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <header className="reach-head">
        <ModeNav />
        <h1 aria-busy={!isReady}>
          {isReady ? toReachSentence(rows, toTargetLabel(target)) : text.title}
        </h1>
        <p>{text.lead}</p>
        {isReady && unknown > 0 && unknown < rows.length && (
          <p>{text.partKnown(formatCount(unknown))}</p>
        )}
        <div className="reach-choice no-print">
          <label className="control">
            {text.layer}
            <select
              value={place.layer ?? ''}
              onChange={(event) => update({ layer: event.target.value, area: null })}
            >
              {place.layers.map((its) => (
                <option key={its.id} value={its.id}>
                  {toLayerLabel(its)}
                </option>
              ))}
            </select>
          </label>
          <label className="control">
            {text.target}
            <select
              value={target}
              onChange={(event) =>
                update({ target: reachTargets.find(({ id }) => id === event.target.value)?.id })
              }
            >
              {reachTargets.map(({ id }) => (
                <option key={id} value={id}>
                  {toTargetLabel(id)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      {error && <ErrorNote error={error} retry={place.error ? place.retry : answer.refetch} />}
      <div className="reach-body">
        <BeyondMap
          key={`${place.layer} ${state.area}`}
          place={place}
          area={state.area}
          dots={beyond.data?.cells ?? null}
          onPickArea={(area) => update({ area })}
        />
        <div className="reach-column">
          {openArea && place.layer !== null && (
            <section className="reach-area">
              <h2>{openArea.name}</h2>
              <AreaReach layer={place.layer} code={openArea.code} />
            </section>
          )}
          {!error && !answer.data && <LoadingSkeleton lines={12} />}
          {answer.data && (
            <>
              <ReachTable
                rows={rows}
                sort={sort}
                onSort={setSort}
                toHref={(area) => href({ area })}
              />
              <ReachBasis answer={answer.data} />
            </>
          )}
          {beyond.data && <BeyondList answer={beyond.data} />}
        </div>
      </div>
    </main>
  );
}

interface BeyondMapProps {
  readonly place: LayerAreas;
  readonly area: string | null;
  readonly dots: readonly { position: readonly [number, number]; over75: number }[] | null;
  readonly onPickArea: (code: string) => void;
}

function BeyondMap({ place, area, dots: told, onPickArea }: BeyondMapProps) {
  const theme = useTheme();
  const baseMap = useBaseMap(null);
  const commands = useRef<MapCommands | null>(null);
  const dots = useMemo(
    () => (told ?? []).map(({ position, over75 }): PeopleDot => ({ position, people: over75 })),
    [told],
  );
  const { layer, landLayer } = place;
  const values = useMemo(
    (): MapValues => ({
      theme,
      layer,
      landLayer,
      selectedArea: area,
      colouring: null,
      facilities: { from: 'nothing' },
      raised: null,
      baseMap,
      dots,
    }),
    [theme, layer, landLayer, area, baseMap, dots],
  );
  const open = area === null ? null : (place.byCode.get(area)?.bbox ?? null);
  return (
    <MapFrame
      values={values}
      camera={null}
      bounds={open ?? place.home}
      home={place.home ?? [0, 0, 0, 0]}
      commands={commands}
      onMove={() => undefined}
      onPickFacilities={() => undefined}
      onPickArea={onPickArea}
      hasAreas={!place.isEmpty}
      controls={null}
      legend={<p>{text.legend}</p>}
    />
  );
}
