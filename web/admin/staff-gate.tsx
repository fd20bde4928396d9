import '../styles/desk.css';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiError } from '../api.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { words } from '../words/words.ts';
import { useReports } from './desk-queries.ts';
import { setToken } from './token.ts';

const text = words.desk;

export interface StaffGateProps {
  /** Of the page, said while it is shut. */
  readonly title: string;
  /** Stands above the title, open or shut: the way to the other pages. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** Pages for those who may write; all others are told plainly what it takes. */
export function StaffGate({ title, above, children }: StaffGateProps) {
  const reports = useReports('open');
  const status = reports.error instanceof ApiError ? reports.error.status : null;
  if (reports.data) return children;
  return (
    <main id="main" className="text-page">
      {above}
      <title>{words.site.pageTitle(title)}</title>
      <h1>{title}</h1>
      {reports.isPending && <LoadingSkeleton lines={6} />}
      {(status === 401 || status === 403) && reports.error ? (
        <TokenForm wasWrong={status === 401} refusal={reports.error.message} />
      ) : (
        reports.error && <ErrorNote error={reports.error} retry={reports.refetch} />
      )}
    </main>
  );
}

interface TokenFormProps {
  readonly wasWrong: boolean;
  readonly refusal: string;
}

function TokenForm({ wasWrong, refusal }: TokenFormProps) {
  const client = useQueryClient();
  const [token, type] = useState('');
  const open = (event: FormEvent) => {
    event.preventDefault();
    setToken(token.trim());
    void client.resetQueries({ queryKey: ['desk'] });
  };
  return (
    <form className="note token-form" onSubmit={open}>
      <p className="note-title">{text.gate.refused}</p>
      <p>{text.gate.lead}</p>
      {wasWrong && (
        <p className="field-error" role="alert" id="token-error">
          {text.gate.wrong}
        </p>
      )}
      <label htmlFor="token">{text.gate.label}</label>
      <input
        id="token"
        type="password"
        autoComplete="off"
        required
        aria-describedby={wasWrong ? 'token-error token-help' : 'token-help'}
        aria-invalid={wasWrong}
        value={token}
        onChange={(event) => type(event.target.value)}
      />
      <p id="token-help" className="help">
        {text.gate.help}
      </p>
      {window.location.protocol === 'http:' && (
        <p className="warning-text">{text.gate.plainHttp}</p>
      )}
      <button type="submit" className="button button-primary">
        {text.gate.open}
      </button>
      <p className="help">{text.gate.kept}</p>
      <details>
        <summary>{text.gate.details}</summary>
        <p>{refusal}</p>
      </details>
    </form>
  );
}
