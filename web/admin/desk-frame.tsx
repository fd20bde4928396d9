import '../styles/desk.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link, NavLink, Outlet } from 'react-router';
import { words } from '../words/words.ts';
import { StaffGate } from './staff-gate.tsx';
import { findToken, setToken } from './token.ts';

const text = words.desk;

const pages = [
  { to: '/admin', label: text.pages.imports },
  { to: '/admin/reports', label: text.pages.reports },
  { to: '/admin/handover', label: text.pages.handover },
];

/** The desk's pages for those who may write; all others are told plainly what it takes. */
export function DeskFrame() {
  return (
    <StaffGate title={text.title}>
      <DeskNavigation />
      <Outlet />
    </StaffGate>
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
