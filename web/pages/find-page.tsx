import '../styles/find.css';
import { useMemo, useRef, useState } from 'react';
import type { CareItem } from '../../geo/atlas/answers-care.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { AskedAddress } from '../find/asked-address.tsx';
import { CareFilterChips } from '../find/care-filters.tsx';
import { CareResults } from '../find/care-results.tsx';
import { FindMap } from '../find/find-map.tsx';
import { type FindState, toFindParams, withoutFilter } from '../find/find-state.ts';
import { FunctionList } from '../find/function-list.tsx';
import { FunctionTabs } from '../find/function-tabs.tsx';
import { HomeBox } from '../find/home-box.tsx';
import { HomeLine } from '../find/home-line.tsx';
import { ServesNote } from '../find/serves-note.tsx';
import { useCareItem, useCareList, useCareOverview } from '../find/use-care-search.ts';
import { useFindState } from '../find/use-find-state.ts';
import { findListedPin } from '../map/facility-pin.ts';
import type { PickedFacility } from '../map/map-view.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FacilityCard } from '../parts/facility-card.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { SamePlace } from '../parts/same-place.tsx';
import { SheetBar, type SheetHeight } from '../parts/sheet-bar.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { ShareDialog } from '../share/share-dialog.tsx';
import { ShortlistBar } from '../shortlist/shortlist-bar.tsx';
import { setTabHome, type TabHome, useTabHome } from '../shortlist/tab-home.ts';
import { useShortlist } from '../shortlist/use-shortlist.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useMediaQuery } from '../use-media.ts';
import { useOpenFacility } from '../use-open-facility.ts';
import { words } from '../words/words.ts';

/** 専門職向け検索: who can serve this home, by function, nearest and surest first. */
export function FindPage() {
  const [state, update] = useFindState();
  const chosen = useTabHome();
  const shortlist = useShortlist();
  const [asked, setAsked] = useState('');
  const [hovered, setHovered] = useState<CareItem | null>(null);
  const [samePlace, setSamePlace] = useState<readonly PickedFacility[]>([]);
  const [sheet, setSheet] = useState<SheetHeight>('full');
  const isWide = useMediaQuery('(min-width: 60rem)');
  const scroller = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement>(null);

  const place = useLayerAreas('daily');
  const filterPlace = useLayerAreas(state.filters.area?.layer ?? 'daily');
  const origin = chosen?.position ?? (state.around && { area: state.around });
  const overview = useCareOverview(origin, state.filters);
  const list = useCareList(origin, state.careFunction, state.filters);
  const answer = state.careFunction === null ? overview.data : (list.first ?? overview.data);
  const home = origin === null ? null : (chosen?.position ?? overview.data?.home.position ?? null);
  const opened = useOpenFacility(state.facility, list.items);
  const served = useCareItem(
    origin,
    state.careFunction,
    state.facility,
    list.items.find(({ id }) => id === state.facility),
  );
  const raised = useMemo(() => hovered && findListedPin(hovered), [hovered]);

  const href = (patch: Partial<FindState>) => `?${toFindParams({ ...state, ...patch })}`;
  const toTop = () => scroller.current?.scrollTo(0, 0);
  const liftSheet = () => {
    if (sheet === 'peek') setSheet('half');
  };
  const chooseHome = (next: TabHome) => {
    setTabHome(next);
    setAsked('');
    update({ around: null, facility: null });
    toTop();
  };
  const chooseArea = (around: AreaRef) => {
    setTabHome(null);
    setAsked('');
    update({ around, facility: null });
    toTop();
  };
  const leaveHome = () => {
    setTabHome(null);
    update({ around: null, careFunction: null, facility: null });
    scroller.current?.querySelector('input')?.focus();
  };
  const pick = (picked: readonly PickedFacility[]) => {
    const [only, ...others] = picked;
    if (only && others.length === 0) update({ facility: only.id });
    else setSamePlace(picked);
    liftSheet();
  };
  const closePanel = () => {
    if (state.facility !== null) update({ facility: null });
    else setSamePlace([]);
  };
  const hasPanel = state.facility !== null || samePlace.length > 0;
  const showsTitle = origin === null && !hasPanel;
  const area = state.filters.area;

  return (
    <main id="main" className="map-page find-page" data-sheet={isWide ? 'wide' : sheet}>
      <title>{words.site.pageTitle(words.find.title)}</title>
      {!showsTitle && <h1 className="visually-hidden">{words.find.title}</h1>}
      <div className="finder-column">
        {!isWide && <SheetBar height={sheet} onChange={setSheet} />}
        <div
          ref={scroller}
          className="finder"
          inert={hasPanel}
          onFocusCapture={(event) => {
            focused.current = event.target as HTMLElement;
          }}
        >
          {showsTitle && <h1 className="find-title">{words.find.title}</h1>}
          <HomeBox onHome={chooseHome} onArea={chooseArea} onAsk={setAsked} />
          <div className="card-actions">
            <ShareDialog
              path={`/find?${toFindParams({ ...state, facility: null, baseMap: null })}`}
              title={words.find.title}
              {...(chosen && { note: words.find.shareWithoutHome })}
            />
            <ShortlistBar />
          </div>
          {asked !== '' && (
            <AskedAddress key={asked} text={asked} onHome={chooseHome} onArea={chooseArea} />
          )}
          {origin === null && asked === '' && <Introduction />}
          {origin !== null && (
            <>
              <HomeLine
                chosen={chosen}
                home={overview.data?.home}
                onChange={leaveHome}
                onArea={chooseArea}
              />
              {state.careFunction !== null && overview.data && (
                <FunctionTabs
                  functions={overview.data.functions}
                  chosen={state.careFunction}
                  onChoose={(careFunction) => {
                    update({ careFunction });
                    toTop();
                  }}
                />
              )}
              <CareFilterChips
                filters={state.filters}
                options={answer?.options}
                careFunction={state.careFunction}
                origin={origin}
                areaName={area ? (filterPlace.byCode.get(area.code)?.name ?? area.code) : ''}
                onChange={(filters) => update({ filters })}
              />
              {state.careFunction === null && overview.isError && !overview.data && (
                <ErrorNote error={overview.error} retry={overview.refetch} />
              )}
              {state.careFunction === null && !overview.isError && !overview.data && (
                <LoadingSkeleton lines={20} />
              )}
              {state.careFunction === null && overview.data && (
                <FunctionList
                  answer={overview.data}
                  onChoose={(careFunction) => {
                    update({ careFunction });
                    toTop();
                  }}
                />
              )}
              {state.careFunction !== null && (
                <CareResults
                  careFunction={state.careFunction}
                  list={list}
                  scroller={scroller}
                  shownId={state.facility}
                  toHref={(facility) => href({ facility })}
                  onRaise={setHovered}
                  onShortlist={({ id, name, serves }) =>
                    shortlist.has(id)
                      ? shortlist.remove(id)
                      : shortlist.add({ id, name, careFunction: serves.function })
                  }
                  onLoosen={(name) => update({ filters: withoutFilter(state.filters, name) })}
                />
              )}
            </>
          )}
        </div>
        {state.facility !== null && (
          <SidePanel
            key="facility"
            label={words.facility.title}
            onClose={closePanel}
            opener={focused}
          >
            <FacilityCard
              id={state.facility}
              toAreaHref={(layer, code) => `/?${new URLSearchParams({ layer, area: code })}`}
              onShowOnMap={() => setSheet('half')}
              forHome={
                origin && { careFunction: state.careFunction, answer: <ServesNote {...served} /> }
              }
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
            <SamePlace picked={samePlace} toHref={(facility) => href({ facility })} />
          </SidePanel>
        )}
      </div>
      <FindMap
        state={state}
        update={update}
        place={place}
        home={home}
        items={list.items}
        raised={raised ?? opened ?? null}
        opened={opened?.position ?? null}
        onHome={chooseHome}
        onPick={pick}
        isShown={isWide || sheet !== 'full'}
      />
    </main>
  );
}

function Introduction() {
  return (
    <section className="find-introduction">
      <p>{words.find.lead}</p>
      <ol>
        {words.find.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
