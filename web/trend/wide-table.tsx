import { type ReactNode, useId } from 'react';

/** A box that scrolls must be reached by keyboard. */
const reached = { tabIndex: 0 };

/** A table that scrolls sideways by itself where it is wider than the page. */
export function WideTable({ caption, children }: { caption: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="wide-table" aria-labelledby={id} {...reached}>
      <table className="data-table">
        <caption id={id}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
