import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { words } from '../words/words.ts';

export interface SidePanelProps {
  /** Names the panel, e.g. 圏域. */
  readonly label: string;
  readonly onClose: () => void;
  /** The last thing focused in what the panel covers. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/**
 * A panel over the list. It takes the focus when it opens and gives it back when it closes; Esc
 * closes it. The list stays as it was beneath.
 */
export function SidePanel({ label, onClose, opener, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // What the panel covers is inert and has lost the focus by now: the opener remembers it.
    const before =
      document.activeElement === document.body ? opener.current : document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [opener]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <section ref={panel} className="side-panel" aria-label={label} tabIndex={-1}>
      <div className="panel-bar">
        <button type="button" className="button" onClick={onClose}>
          <span aria-hidden="true">←</span> {words.site.back}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {words.site.print}
        </button>
      </div>
      {children}
    </section>
  );
}
