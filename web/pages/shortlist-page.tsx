import '../styles/compare.css';
import { useSearchParams } from 'react-router';
import { LinkedShortlist } from '../shortlist/linked-shortlist.tsx';
import { OwnShortlist } from '../shortlist/own-shortlist.tsx';
import { findLinkedIds } from '../shortlist/shortlist-link.ts';
import { words } from '../words/words.ts';

/** 候補リスト: the reader's own list, or one that a link brought. */
export function ShortlistPage() {
  const [params] = useSearchParams();
  const ids = findLinkedIds(params);
  return (
    <main id="main" className="shortlist-page">
      <title>{words.site.pageTitle(words.shortlist.title)}</title>
      {ids === null ? <OwnShortlist /> : <LinkedShortlist ids={ids} />}
    </main>
  );
}
