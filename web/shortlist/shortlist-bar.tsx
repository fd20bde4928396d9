import { Link } from 'react-router';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { useShortlist } from './use-shortlist.ts';

/** How many are in the shortlist, and the way to it; nothing while it is empty. */
export function ShortlistBar() {
  const { items } = useShortlist();
  return (
    <p className="shortlist-bar no-print" role="status">
      {items.length > 0 && (
        <Link className="button button-primary" to="/shortlist">
          {words.shortlist.open(formatCount(items.length))}
        </Link>
      )}
    </p>
  );
}
