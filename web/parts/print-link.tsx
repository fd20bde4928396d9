import { Link } from 'react-router';
import { words } from '../words/words.ts';

/** To the sheets of paper of a view; `toPrintHref` makes its address. */
export function PrintLink({ href }: { href: string }) {
  return (
    <Link className="button no-print" to={href}>
      {words.paper.print}
    </Link>
  );
}
