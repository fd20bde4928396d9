import type { RefObject } from 'react';
import type { CareItem } from '../../geo/atlas/answers-care.ts';
import type { CareFunctionId } from '../../geo/care/care-function.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { CareList } from './care-list.tsx';
import { FunctionTerms } from './function-terms.tsx';
import { LoosenNote } from './loosen-note.tsx';
import type { useCareList } from './use-care-search.ts';

export interface CareResultsProps {
  readonly careFunction: CareFunctionId;
  readonly list: ReturnType<typeof useCareList>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly shownId: string | null;
  readonly toHref: (id: string) => string;
  readonly onRaise: (item: CareItem | null) => void;
  readonly onShortlist: (item: CareItem) => void;
  readonly onLoosen: (filter: string) => void;
}

/** The providers of one function, with their true number. */
export function CareResults(props: CareResultsProps) {
  const { list, careFunction } = props;
  const { first } = list;
  if (list.isError && !first) return <ErrorNote error={list.error} retry={list.refetch} />;
  if (!first) return <LoadingSkeleton lines={16} />;
  const { label, help } = words.terms.careFunctions[careFunction];
  return (
    <>
      <div className="results-heading">
        <div className="term">
          <h2 className="results-title">{label}</h2>
          <FunctionTerms id={careFunction} />
        </div>
        <p className="total" role="status" aria-busy={list.isPlaceholderData}>
          <span className="visually-hidden">{words.find.results}</span>{' '}
          <strong>{words.list.total(formatCount(first.total))}</strong>
        </p>
        <details className="results-help">
          <summary>{words.find.howToRead}</summary>
          <p>{help}</p>
          <p>{words.find.order}</p>
          <p className="keys-help">{words.find.keys}</p>
        </details>
      </div>
      {first.total === 0 ? (
        <LoosenNote loosen={first.loosen} onLoosen={props.onLoosen} />
      ) : (
        <>
          {list.data?.pages.some((page) => page.moved) && (
            <p className="help">{words.find.moved}</p>
          )}
          <CareList
            {...props}
            items={list.items}
            total={first.total}
            hasMore={list.hasNextPage}
            loadMore={list.fetchNextPage}
            isLoadingMore={list.isFetchingNextPage}
          />
        </>
      )}
    </>
  );
}
