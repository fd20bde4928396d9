import { words } from '../words/words.ts';

/** Grey lines where text will stand, so that nothing jumps when it comes. */
export function LoadingSkeleton({ lines }: { readonly lines: number }) {
  return (
    <div className="skeleton" role="status" style={{ height: `${lines * 2.25}rem` }}>
      <span className="visually-hidden">{words.site.loading}</span>
    </div>
  );
}
