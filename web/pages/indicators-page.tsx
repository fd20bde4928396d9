import '../styles/indicators.css';
import { useMemo, useState } from 'react';
import { ClassLegend } from '../coverage/class-legend.tsx';
import { FigureNote } from '../coverage/figure-note.tsx';
import { toIndicatorLabel } from '../coverage/figure-text.ts';
import { IndicatorAbout, WholeFigures } from '../coverage/indicator-about.tsx';
import {
  ClassChoice,
  IndicatorSelect,
  PrefectureSelect,
  ShowChoice,
} from '../coverage/indicator-controls.tsx';
import { IndicatorDownloads } from '../coverage/indicator-downloads.tsx';
import { IndicatorScatter } from '../coverage/indicator-scatter.tsx';
import { type IndicatorState, toIndicatorParams } from '../coverage/indicator-state.ts';
import { LayerTabs } from '../coverage/layer-tabs.tsx';
import { ModeNav } from '../coverage/mode-nav.tsx';
import { RankingTable } from '../coverage/ranking-table.tsx';
import {
  type ClassedFigures,
  classFigures,
  findItem,
  listShownFigures,
  type ShownFigures,
} from '../coverage/shown-figures.ts';
import { useIndicatorState } from '../coverage/use-indicator-state.ts';
import { joinBboxes } from '../map/bbox.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { BaseMapSwitch } from '../parts/map-controls.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import { useIndicators } from '../queries.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { type LayerAreas, useLayerAreas } from '../use-layer-areas.ts';
import { useMapTarget } from '../use-map-target.ts';
import { useMapValues } from '../use-map-values.ts';
import { words } from '../words/words.ts';

const text = words.indicatorMode;

/** 指標: one indicator on the map and ranked, or two against each other. */
export function IndicatorsPage() {
  const [state, update] = useIndicatorState();
  const [raised, setRaised] = useState<string | null>(null);
  const place = useLayerAreas(state.layer);
  const answer = useIndicators(place.layer);
  const item = answer.data && findItem(answer.data, state.indicator);
  const figures = useMemo(
    () => answer.data && item && listShownFigures(answer.data, item, state.prefecture),
    [answer.data, item, state.prefecture],
  );
  const classed = useMemo(
    () => figures && classFigures(figures, state.classing, state.classes),
    [figures, state.classing, state.classes],
  );
  const toHref = (patch: Partial<IndicatorState>) =>
    `?${toIndicatorParams({ ...state, ...patch })}`;
  const shared = { state, update, raised, onRaise: setRaised };
  const error = place.error ?? answer.error;
  return (
    <main id="main" className="coverage-page indicators-page" data-show={state.show}>
      <title>{words.site.pageTitle(text.title)}</title>
      <header className="coverage-head">
        <ModeNav />
        <h1 aria-busy={answer.isPending}>
          {item ? text.heading(toIndicatorLabel(item)) : text.title}
        </h1>
        <LayerTabs
          layers={place.layers}
          layer={place.layer}
          onChange={(layer) => update({ layer, area: null, camera: null })}
        />
        {answer.data && item && figures && (
          <>
            <div className="coverage-controls no-print">
              <IndicatorSelect
                label={text.indicator}
                items={answer.data.indicators}
                value={item.id}
                onChange={(indicator) => update({ indicator })}
              />
              <PrefectureSelect answer={answer.data} value={state.prefecture} update={update} />
              <ShowChoice state={state} update={update} />
              {state.show === 'map' && <ClassChoice state={state} update={update} />}
              <ShareDialog path={`/coverage/indicators${toHref({})}`} title={text.title} />
            </div>
            <WholeFigures answer={answer.data} item={item} prefecture={state.prefecture} />
            <div className="indicator-tail">
              <IndicatorAbout answer={answer.data} item={item} />
              <IndicatorDownloads
                layer={answer.data.layer}
                indicator={item.id}
                prefecture={state.prefecture}
              />
            </div>
          </>
        )}
      </header>
      {error && <ErrorNote error={error} retry={place.error ? place.retry : answer.refetch} />}
      {!error && place.isEmpty && (
        <EmptyNote title={words.list.noData} help={words.list.noDataHelp} />
      )}
      {!error && !place.isEmpty && !figures && <LoadingSkeleton lines={12} />}
      {answer.data && figures && classed && state.show === 'map' && (
        <MappedFigures {...shared} {...{ place, figures, classed, toHref }} />
      )}
      {answer.data && figures && state.show === 'scatter' && (
        <IndicatorScatter
          {...shared}
          answer={answer.data}
          figures={figures}
          toHref={(area) => toHref({ area })}
        />
      )}
    </main>
  );
}

interface MappedFiguresProps {
  readonly state: IndicatorState;
  readonly update: (patch: Partial<IndicatorState>) => void;
  readonly raised: string | null;
  readonly onRaise: (code: string | null) => void;
  readonly place: LayerAreas;
  readonly figures: ShownFigures;
  readonly classed: ClassedFigures;
  readonly toHref: (patch: Partial<IndicatorState>) => string;
}

/** Map and ranking in step: whichever is pointed at, both raise the area. */
function MappedFigures(props: MappedFiguresProps) {
  const { state, update, raised, onRaise, place, figures, classed, toHref } = props;
  const openArea = state.area === null ? null : (place.byCode.get(state.area)?.bbox ?? null);
  const whole = useMemo(
    () =>
      state.prefecture === null
        ? place.home
        : joinBboxes(figures.areas.map(({ code }) => place.byCode.get(code)?.bbox ?? null)),
    [state.prefecture, figures, place],
  );
  const target = useMapTarget({
    camera: state.camera,
    update,
    openArea,
    openFacility: null,
    home: null,
    whole,
  });
  const values = useMapValues({
    state,
    place,
    coverage: undefined,
    choropleth: classed.choropleth,
    raisedArea: raised,
    facilities: { from: 'nothing' },
    raised: null,
  });
  const noted = figures.areas.find(({ code }) => code === (raised ?? state.area));
  return (
    <div className="coverage-body">
      <MapFrame
        key={`${place.layer} ${state.prefecture}`}
        values={values}
        camera={state.camera}
        bounds={whole}
        home={whole ?? [0, 0, 0, 0]}
        commands={target.commands}
        onMove={target.onMove}
        onPickFacilities={() => undefined}
        onPickArea={(area) => update({ area })}
        onPointArea={onRaise}
        hasAreas={!place.isEmpty}
        controls={
          <div className="map-controls no-print" id="figure-map">
            <BaseMapSwitch state={state} update={update} />
          </div>
        }
        overlay={
          noted && (
            <FigureNote item={figures.item} area={noted} figures={figures} layer={place.layer} />
          )
        }
        legend={<ClassLegend item={figures.item} classed={classed} />}
      />
      <div className="coverage-column">
        <div className="coverage-list">
          <a className="button to-map no-print" href="#figure-map">
            {text.toMap}
          </a>
          <RankingTable
            figures={figures}
            choropleth={classed.choropleth}
            sort={state.sort}
            onSort={(sort) => update({ sort })}
            selected={state.area}
            raised={raised}
            onRaise={onRaise}
            toHref={(area) => toHref({ area })}
          />
        </div>
      </div>
    </div>
  );
}
