import { useMemo, useRef, useState } from 'react';
import type { FacilityItem, NamedArea } from '../../geo/atlas/answers.ts';
import { findListedPin } from '../map/facility-pin.ts';
import type { PickedFacility } from '../map/map-view.tsx';
import { AreaList } from '../parts/area-list.tsx';
import { AreaPanel } from '../parts/area-panel.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FacilityCard } from '../parts/facility-card.tsx';
import { Finder } from '../parts/finder.tsx';
import { LayerSelect, MapControls, RoleSwitch } from '../parts/map-controls.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import { PrintLink } from '../parts/print-link.tsx';
import { SamePlace } from '../parts/same-place.tsx';
import { SheetBar, type SheetHeight } from '../parts/sheet-bar.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { toAreaPrintHref, toPrintHref } from '../print/print-link.ts';
import { looksLikeAddress } from '../private-text.ts';
import { useCoverage, useFacilityList, useLocated } from '../queries.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { useLayerAreas } from '../use-layer-areas.ts';
import { closeZoom, useMapTarget } from '../use-map-target.ts';
import { useMapValues } from '../use-map-values.ts';
import { useMediaQuery } from '../use-media.ts';
import { useOpenFacility } from '../use-open-facility.ts';
import { useViewState } from '../use-view-state.ts';
import { toFacilityQuery, toSearchParams, type ViewState } from '../view-state.ts';
import { words } from '../words/words.ts';

/** 地図でさがす: list and map side by side, always in step. */
export function MapPage() {
  const [state, update] = useViewState();
  const [privateText, setPrivateText] = useState('');
  const [hovered, setHovered] = useState<FacilityItem | null>(null);
  const [samePlace, setSamePlace] = useState<readonly PickedFacility[]>([]);
  const focused = useRef<HTMLElement>(null);
  const [sheet, setSheet] = useState<SheetHeight>('full');
  const isWide = useMediaQuery('(min-width: 60rem)');

  const place = useLayerAreas(state.layer);
  const located = useLocated(privateText);
  const home = located.data?.home?.position ?? null;
  const list = useFacilityList(toFacilityQuery(state), home, privateText === '' || home !== null);
  const pins = useMemo(() => list.items.flatMap((item) => findListedPin(item) ?? []), [list.items]);
  const coverage = useCoverage(place.layer, state.asOf, state.coloured || state.list === 'areas');
  const openFacility = useOpenFacility(state.facility, list.items);
  const openArea = state.area === null ? null : (place.byCode.get(state.area)?.bbox ?? null);
  const target = useMapTarget({
    camera: state.camera,
    update,
    openArea,
    openFacility: openFacility?.position ?? null,
    home,
    whole: place.home,
  });
  const values = useMapValues({
    state,
    place,
    coverage: state.coloured ? coverage.data : undefined,
    facilities:
      privateText === ''
        ? { from: 'tiles', query: toFacilityQuery(state).toString() }
        : { from: 'list', pins },
    raised: (hovered && findListedPin(hovered)) ?? openFacility ?? null,
  });

  const href = (patch: Partial<ViewState>) => `?${toSearchParams({ ...state, ...patch })}`;
  const toAreaHref = (layer: string, area: string) => href({ layer, area, facility: null });
  const toFacilityHref = (facility: string) => href({ facility });
  const change = (patch: Partial<ViewState>) => {
    if ('bbox' in patch || 'filters' in patch || 'q' in patch) target.setMoved(false);
    update(patch);
  };
  const search = (text: string) => {
    const isPrivate = looksLikeAddress(text);
    setPrivateText(isPrivate ? text : '');
    change({ q: isPrivate ? '' : text, facility: null, area: null, list: 'facilities' });
  };
  const showArea = ({ layer, code }: Pick<NamedArea, 'layer' | 'code'>) => {
    change({ layer, area: code, facility: null });
    liftSheet();
  };
  const pick = (picked: readonly PickedFacility[]) => {
    const [only, ...others] = picked;
    if (only && others.length === 0) change({ facility: only.id });
    else setSamePlace(picked);
    liftSheet();
  };
  const liftSheet = () => {
    if (sheet === 'peek') setSheet('half');
  };
  const panel = state.facility ?? (samePlace.length > 0 ? 'same-place' : state.area);
  const closePanel = () => {
    if (state.facility !== null) update({ facility: null });
    else if (samePlace.length > 0) setSamePlace([]);
    else update({ area: null });
  };
  const within = state.within;

  return (
    <main id="main" className="map-page" data-sheet={isWide ? 'wide' : sheet}>
      <title>{words.site.pageTitle(words.site.mapPage)}</title>
      <h1 className="visually-hidden">{words.site.mapPage}</h1>
      <div className="finder-column">
        {!isWide && <SheetBar height={sheet} onChange={setSheet} />}
        <Finder
          state={state}
          update={change}
          list={list}
          privateText={privateText}
          setPrivateText={setPrivateText}
          located={privateText === '' ? undefined : located.data}
          onSearch={search}
          onArea={showArea}
          withinName={within ? (place.byCode.get(within.code)?.name ?? within.code) : ''}
          shownId={state.facility}
          toFacilityHref={toFacilityHref}
          toWithinHref={(layer, code) => href({ within: { layer, code }, bbox: null })}
          onRaise={setHovered}
          isEmpty={place.isEmpty}
          covered={panel !== null}
          focused={focused}
          areaList={
            place.error ? (
              <ErrorNote error={place.error} retry={place.retry} />
            ) : (
              <>
                <LayerSelect
                  layers={place.layers}
                  layer={place.layer}
                  onChange={(layer) => change({ layer, area: null })}
                />
                <RoleSwitch
                  role={state.judgedRole}
                  onChange={(judgedRole) => change({ judgedRole })}
                />
                {place.areas.length > 0 && (
                  <div className="total-actions">
                    <PrintLink href={toPrintHref(state)} />
                    <ShareDialog path={`/?${toSearchParams(state)}`} title={words.site.mapPage} />
                  </div>
                )}
                <AreaList
                  areas={place.areas}
                  coverage={coverage.data}
                  role={state.judgedRole}
                  shownCode={state.area}
                  toHref={(area) => href({ area })}
                />
              </>
            )
          }
        />
        {state.facility !== null && (
          <SidePanel
            key="facility"
            label={words.facility.title}
            onClose={closePanel}
            opener={focused}
          >
            <FacilityCard
              id={state.facility}
              toAreaHref={toAreaHref}
              onShowOnMap={(centre) => {
                setSheet('half');
                target.commands.current?.jumpTo({ centre, zoom: closeZoom });
              }}
            />
          </SidePanel>
        )}
        {state.facility === null && samePlace.length > 0 && (
          <SidePanel
            key="same-place"
            label={words.facility.title}
            onClose={closePanel}
            opener={focused}
          >
            <SamePlace picked={samePlace} toHref={toFacilityHref} />
          </SidePanel>
        )}
        {panel !== null && panel === state.area && place.layer !== null && (
          <SidePanel key="area" label={words.area.title} onClose={closePanel} opener={focused}>
            <AreaPanel
              layer={place.layer}
              code={state.area}
              toAreaHref={toAreaHref}
              toFacilityHref={toFacilityHref}
              printHref={toAreaPrintHref(state, place.layer, state.area)}
              listHref={href({
                within: { layer: place.layer, code: state.area },
                area: null,
                list: 'facilities',
                bbox: null,
              })}
            />
          </SidePanel>
        )}
      </div>
      {(isWide || sheet !== 'full' || target.view !== null) && (
        <MapFrame
          values={values}
          camera={state.camera}
          bounds={openArea ?? place.home}
          home={place.home ?? [0, 0, 0, 0]}
          commands={target.commands}
          onMove={target.onMove}
          onPickFacilities={pick}
          onPickArea={(code) => place.layer !== null && showArea({ layer: place.layer, code })}
          hasAreas={!place.isEmpty}
          controls={
            <MapControls
              layers={place.layers}
              layer={place.layer}
              onChange={(layer) => change({ layer, area: null })}
              state={state}
              update={change}
            />
          }
          overlay={
            target.moved &&
            target.view &&
            privateText === '' && (
              <button
                type="button"
                className="button button-primary search-here no-print"
                onClick={() => change({ bbox: target.view, list: 'facilities' })}
              >
                {words.list.searchHere}
              </button>
            )
          }
        />
      )}
      {panel === null && <p className="print-only">{words.paper.screenHelp}</p>}
    </main>
  );
}
