import { words } from '../words/words.ts';

export interface ErrorNoteProps {
  readonly error: Error;
  readonly retry: () => unknown;
}

/** What happened, what still works, and how to try again. */
export function ErrorNote({ error, retry }: ErrorNoteProps) {
  return (
    <div className="note note-error" role="alert">
      <p className="note-title">{words.errors.title}</p>
      <p>{error.message}</p>
      <p>{words.errors.stillWorks}</p>
      <button type="button" className="button" onClick={() => retry()}>
        {words.site.retry}
      </button>
    </div>
  );
}
