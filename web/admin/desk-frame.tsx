import '../styles/desk.css';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, NavLink, Outlet } from 'react-router';
import { ApiError } from '../api.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { words } from '../words/words.ts';
import { useReports } from './desk-queries.ts';
import { findToken, setToken } from './token.ts';

const text = words.desk;

const pages = [
  { to: '/admin', label: text.pages.imports },
  { to: '/admin/reports', label: text.pages.reports },
  { to: '/admin/handover', label: text.pages.handover },
];

/** The desk's pages for those who may write; all others are told plainly what it takes. */
export function DeskFrame() {
  const reports = useReports('open');
  const status = reports.error instanceof ApiError ? reports.error.status : null;
  if (reports.data)
    return (
      <>
        <DeskNavigation />
        <Outlet />
      </>
    );
  return (
    <main id="main" className="text-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      {reports.isPending && <LoadingSkeleton lines={6} />}
      {(status === 401 || status === 403) && reports.error ? (
        <TokenForm wasWrong={status === 401} refusal={reports.error.message} />
      ) : (
        reports.error && <ErrorNote error={reports.error} retry={reports.refetch} />
      )}
    </main>
  );
}

function DeskNavigation() {
  const forget = useForgetting();
  return (
    <nav className="desk-nav no-print" aria-label={text.navigation}>
      <ul>
        {pages.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} end>
              {label}
            </NavLink>
          </li>
        ))}
        <li>
          <Link to="/guide">{text.guideLink}</Link>
        </li>
      </ul>
      {findToken() !== null && (
        <button type="button" className="button" onClick={forget}>
          {text.gate.forget}
        </button>
      )}
    </nav>
  );
}

function useForgetting(): () => void {
  const client = useQueryClient();
  return () => {
    setToken(null);
    void client.resetQueries({ queryKey: ['desk'] });
  };
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
