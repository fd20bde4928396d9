import { type RefObject, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { findListedPin } from '../map/facility-pin.ts';
import type { PickedFacility } from '../map/map-view.tsx';
import { EmbedSources } from '../parts/embed-sources.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FacilityCard } from '../parts/facility-card.tsx';
import { FacilityList } from '../parts/facility-list.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import { SamePlace } from '../parts/same-place.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { useFacilityList, useHealth } from '../queries.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useMapTarget } from '../use-map-target.ts';
import { useMapValues } from '../use-map-values.ts';
import { useOpenFacility } from '../use-open-facility.ts';
import { toFacilityQuery, toSearchParams, toViewState, type ViewState } from '../view-state.ts';
import { formatCount } from '../words/format.ts';
import { language, words } from '../words/words.ts';
import '../styles/embed.css';

const text = words.embed;

/** Map and list of one view, to stand in a frame of somebody else's page. */
export function EmbedPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const state = toViewState(params);
  const [hovered, setHovered] = useState<FacilityItem | null>(null);
  const [samePlace, setSamePlace] = useState<readonly PickedFacility[]>([]);
  const focused = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const health = useHealth();
  const { within } = state;
  const place = useLayerAreas(state.layer ?? within?.layer ?? null);
  const area = within?.layer === place.layer ? place.byCode.get(within?.code ?? '') : undefined;
  const list = useFacilityList(toFacilityQuery(state), null, true);
  const openFacility = useOpenFacility(state.facility, list.items);
  const target = useMapTarget({
    camera: state.camera,
    // The reader's moves stay out of the history that the frame shares with the page around it.
    update: () => undefined,
    openArea: null,
    openFacility: openFacility?.position ?? null,
    home: null,
    whole: place.home,
  });
  const values = useMapValues({
    state: { ...state, area: area?.code ?? null },
    place,
    coverage: undefined,
    facilities: { from: 'tiles', query: toFacilityQuery(state).toString() },
    raised: (hovered && findListedPin(hovered)) ?? openFacility ?? null,
  });
  const bounds = area?.bbox ?? place.home;
  const title = area ? text.titleOf(area.name) : words.site.name;
  const href = (patch: Partial<ViewState>) => `?${toQuery({ ...state, ...patch })}`;
  const update = (patch: Partial<ViewState>) => navigate(href(patch), { preventScrollReset: true });
  const pick = (picked: readonly PickedFacility[]) => {
    const [only, ...others] = picked;
    if (only && others.length === 0) void update({ facility: only.id });
    else setSamePlace(picked);
  };
  const isCovered = state.facility !== null || samePlace.length > 0;

  return (
    <main id="main" className="embed-page">
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <header className="embed-header">
        <h1>{title}</h1>
        <a
          className="button"
          href={`/?${toQuery(state)}`}
          target="_blank"
          rel="noopener"
          aria-label={text.wholeMapNewWindow}
        >
          {text.wholeMap} <span aria-hidden="true">↗</span>
        </a>
      </header>
      {health.data?.demo && <p className="demo-banner">{words.site.demo}</p>}
      <div className="embed-parts">
        <div className="finder-column">
          <div
            ref={scroller}
            className="finder"
            inert={isCovered}
            onFocusCapture={(event) => {
              focused.current = event.target as HTMLElement;
            }}
          >
            <EmbedList
              list={list}
              kinds={state.filters.kind}
              scroller={scroller}
              shownId={state.facility}
              toHref={(facility) => href({ facility })}
              onRaise={setHovered}
            />
            <EmbedSources dataDates={health.data?.dataDates ?? []} />
          </div>
          {state.facility !== null && (
            <SidePanel
              key="facility"
              label={words.facility.title}
              onClose={() => update({ facility: null })}
              opener={focused}
            >
              <FacilityCard
                id={state.facility}
                toAreaHref={(layer, code) =>
                  href({ layer, within: { layer, code }, facility: null, camera: null })
                }
                onShowOnMap={(centre) => target.commands.current?.jumpTo({ centre, zoom: 15 })}
              />
            </SidePanel>
          )}
          {state.facility === null && samePlace.length > 0 && (
            <SidePanel
              key="same-place"
              label={words.facility.title}
              onClose={() => setSamePlace([])}
              opener={focused}
            >
              <SamePlace picked={samePlace} toHref={(facility) => href({ facility })} />
            </SidePanel>
          )}
        </div>
        <MapFrame
          values={values}
          camera={state.camera}
          bounds={bounds}
          home={bounds ?? [0, 0, 0, 0]}
          commands={target.commands}
          onMove={target.onMove}
          onPickFacilities={pick}
          onPickArea={() => undefined}
          hasAreas={!place.isEmpty}
          controls={null}
          isFramed
        />
      </div>
    </main>
  );
}

/** The language goes along: nothing of it is kept in a frame. */
function toQuery(state: ViewState): URLSearchParams {
  const params = toSearchParams(state);
  params.set('lang', language.id);
  return params;
}

interface EmbedListProps {
  readonly list: ReturnType<typeof useFacilityList>;
  readonly kinds: ViewState['filters']['kind'];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly shownId: string | null;
  readonly toHref: (id: string) => string;
  readonly onRaise: (item: FacilityItem | null) => void;
}

function EmbedList({ list, kinds, ...rest }: EmbedListProps) {
  if (list.isError && list.items.length === 0)
    return <ErrorNote error={list.error} retry={list.refetch} />;
  if (!list.isSuccess) return <LoadingSkeleton lines={12} />;
  const total = list.total ?? 0;
  if (total === 0) return <EmptyNote title={words.list.empty} help={text.emptyHelp} />;
  const labels = kinds.map((id) => words.terms.kinds[id].label);
  return (
    <>
      <p className="total" role="status">
        {labels.length > 0 && (
          <span className="embed-kinds">{labels.join(words.site.listSeparator)}</span>
        )}{' '}
        {words.list.facilityTotal} <strong>{words.list.total(formatCount(total))}</strong>
      </p>
      <FacilityList
        items={list.items}
        total={total}
        origin=""
        hasMore={list.hasNextPage}
        loadMore={list.fetchNextPage}
        isLoadingMore={list.isFetchingNextPage}
        initialOffset={0}
        {...rest}
      />
    </>
  );
}
