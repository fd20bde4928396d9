import { NavLink, useSearchParams } from 'react-router';
import '../styles/mode-nav.css';
import { useHealth } from '../queries.ts';
import { words } from '../words/words.ts';
import { modes, toModeHref } from './modes.ts';

/** Stands first on every page of /coverage. Public readers see the modes that are theirs. */
export function ModeNav() {
  const [here] = useSearchParams();
  const isForStaff = useHealth().data?.audience === 'staff';
  return (
    <nav className="mode-nav no-print" aria-label={words.modes.label}>
      <ul>
        {modes
          .filter((mode) => isForStaff || !mode.staffOnly)
          .map((mode) => (
            <li key={mode.id}>
              <NavLink to={toModeHref(mode, here)} end={mode.path === '/coverage'}>
                {words.modes.names[mode.id]}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
