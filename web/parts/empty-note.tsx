import type { ReactNode } from 'react';

export interface EmptyNoteProps {
  readonly title: string;
  /** What to do next. */
  readonly help: string;
  readonly children?: ReactNode;
}

export function EmptyNote({ title, help, children }: EmptyNoteProps) {
  return (
    <div className="note" role="status">
      <p className="note-title">{title}</p>
      <p>{help}</p>
      {children}
    </div>
  );
}
