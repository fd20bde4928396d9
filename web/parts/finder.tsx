import { type ReactNode, type RefObject, useRef } from 'react';
import type { FacilityItem, NamedArea } from '../../geo/atlas/answers.ts';
import type { HomeAnswer } from '../../geo/care/home.ts';
import { toPrintHref } from '../print/print-link.ts';
import type { useFacilityList } from '../queries.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { ShortlistBar } from '../shortlist/shortlist-bar.tsx';
import { toFacilityQuery, toSearchParams, type ViewState } from '../view-state.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { AddressNote } from './address-note.tsx';
import { AreaChoice } from './area-choice.tsx';
import { DownloadMenu } from './download-menu.tsx';
import { EmptyNote } from './empty-note.tsx';
import { ErrorNote } from './error-note.tsx';
import { FacilityList } from './facility-list.tsx';
import { FilterChips } from './filter-chips.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';
import { PrintLink } from './print-link.tsx';
import { SearchBox } from './search-box.tsx';
import { getKeptScroll, useKeptScroll } from './use-kept-scroll.ts';

export interface FinderProps {
  readonly state: ViewState;
  readonly update: (patch: Partial<ViewState>) => void;
  readonly list: ReturnType<typeof useFacilityList>;
  readonly privateText: string;
  readonly setPrivateText: (text: string) => void;
  /** What became of a typed address; undefined while nothing is typed or known. */
  readonly located: HomeAnswer | undefined;
  readonly onSearch: (text: string) => void;
  readonly onArea: (area: NamedArea) => void;
  readonly withinName: string;
  readonly shownId: string | null;
  readonly toFacilityHref: (id: string) => string;
  /** The list limited to one area. */
  readonly toWithinHref: (layer: string, code: string) => string;
  readonly onRaise: (item: FacilityItem | null) => void;
  /** The areas of the layer, for the second tab. */
  readonly areaList: ReactNode;
  /** Nothing has been imported yet. */
  readonly isEmpty: boolean;
  /** True while a panel lies over it. */
  readonly covered: boolean;
  /** Is told what has the focus, to give it back when a panel closes. */
  readonly focused: RefObject<HTMLElement | null>;
}

/** More than this nobody reads through: the map or a condition has to narrow it first. */
const mostListed = 5000;

/** Search, conditions, true count, and the list of facilities or of areas. */
export function Finder(props: FinderProps) {
  const { state, update, list, areaList } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const key = `${state.list} ${state.q} ${JSON.stringify(state.filters)} ${state.bbox} ${state.within?.code}`;
  useKeptScroll(scroller, key);
  return (
    <div
      ref={scroller}
      className="finder"
      inert={props.covered}
      onFocusCapture={(event) => {
        props.focused.current = event.target as HTMLElement;
      }}
    >
      <SearchBox
        text={state.q || props.privateText}
        onSearch={props.onSearch}
        onArea={props.onArea}
        onFacility={(facility) => update({ facility })}
      />
      <ShortlistBar />
      <FilterChips
        state={state}
        facets={list.facets}
        near={toNear(props)}
        withinName={props.withinName}
        onChange={update}
        onClearPrivate={() => props.setPrivateText('')}
      />
      <fieldset className="list-switch group">
        <legend className="visually-hidden">{words.list.kinds}</legend>
        {(['facilities', 'areas'] as const).map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={state.list === id}
            onClick={() => update({ list: id })}
          >
            {words.list[id]}
          </button>
        ))}
      </fieldset>
      {state.list === 'areas' ? (
        areaList
      ) : (
        <Facilities {...props} scroller={scroller} scrollKey={key} />
      )}
    </div>
  );
}

/** Names the place that was found, never what was typed. */
function toNear({ privateText, located }: FinderProps): string | null {
  if (privateText === '') return null;
  return located?.home ? words.filters.near(located.home.label) : words.filters.nearAddress;
}

interface FacilitiesProps extends FinderProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scrollKey: string;
}

function Facilities(props: FacilitiesProps) {
  const { list, state } = props;
  const total = list.total ?? 0;
  if (props.located && props.located.home === null)
    return <AddressNote answer={props.located} onChoose={props.setPrivateText} />;
  if (list.isError && list.items.length === 0)
    return <ErrorNote error={list.error} retry={list.refetch} />;
  if (!list.isSuccess) return <LoadingSkeleton lines={16} />;
  if (total === 0 && props.isEmpty)
    return <EmptyNote title={words.list.noData} help={words.list.noDataHelp} />;
  if (total === 0) return <EmptyNote title={words.list.empty} help={words.list.emptyHelp} />;
  return (
    <>
      <div className="total-row">
        <p className="total" role="status" aria-busy={list.isPlaceholderData}>
          {words.list.facilityTotal} <strong>{words.list.total(formatCount(total))}</strong>
        </p>
        <span className="total-actions">
          {props.privateText === '' && <PrintLink href={toPrintHref(state)} />}
          <ShareDialog path={`/?${toSearchParams(state)}`} title={words.site.mapPage} />
          <DownloadMenu query={toFacilityQuery(state)} isPrivate={props.privateText !== ''} />
        </span>
      </div>
      {total > mostListed && state.q === '' && !props.located ? (
        <>
          <p className="list-note">{words.list.tooMany(formatCount(total))}</p>
          <AreaChoice toHref={props.toWithinHref} />
        </>
      ) : (
        <FacilityList
          items={list.items}
          total={total}
          origin={props.located?.home?.label ?? ''}
          hasMore={list.hasNextPage}
          loadMore={list.fetchNextPage}
          isLoadingMore={list.isFetchingNextPage}
          scroller={props.scroller}
          initialOffset={getKeptScroll(props.scrollKey)}
          shownId={props.shownId}
          toHref={props.toFacilityHref}
          onRaise={props.onRaise}
        />
      )}
    </>
  );
}
