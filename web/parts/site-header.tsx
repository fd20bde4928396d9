import { useEffect, useId, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { NamedArea } from '../../geo/atlas/answers.ts';
import { words } from '../words/words.ts';
import { FuriganaSwitch } from './furigana-switch.tsx';
import { LanguageSelect } from './language-select.tsx';
import { Name } from './name.tsx';
import { TextSizeSelect } from './text-size-select.tsx';

/** In the order of the header. */
const pages = [
  { to: '/', label: words.site.mapPage },
  { to: '/my-area', label: words.myArea.title },
  { to: '/coverage', label: words.site.coveragePage },
  { to: '/find', label: words.find.title },
  { to: '/about', label: words.site.aboutPage },
] as const;

/** Public readers may come to them by address, and are then told what it takes. */
const staffPages = [{ to: '/admin', label: words.desk.title }] as const;

type Fold = 'pages' | 'settings';

const folds: readonly { readonly id: Fold; readonly label: string }[] = [
  { id: 'pages', label: words.site.menu },
  { id: 'settings', label: words.site.settings },
];

export interface SiteHeaderProps {
  /** Whose data is shown; null where it is of several. */
  readonly place: NamedArea | null;
  readonly isForStaff: boolean;
}

/** Whose site it is, its pages, and how it is shown; on a narrow screen the latter two fold away. */
export function SiteHeader({ place, isForStaff }: SiteHeaderProps) {
  const id = useId();
  const [open, setOpen] = useFold();
  return (
    <div className="site-header" data-open={open ?? undefined}>
      <NavLink className="site-name" to="/">
        {place && (
          <span className="site-place">
            <Name name={place.name} />
          </span>
        )}{' '}
        <span>{words.site.name}</span>
      </NavLink>
      <div className="header-folds">
        {folds.map((fold) => (
          <button
            key={fold.id}
            type="button"
            className="button"
            aria-expanded={open === fold.id}
            aria-controls={`${id}${fold.id}`}
            onClick={() => setOpen(open === fold.id ? null : fold.id)}
          >
            {fold.label}
          </button>
        ))}
      </div>
      <nav id={`${id}pages`} className="header-pages" aria-label={words.site.navigation}>
        <ul>
          {[...pages, ...(isForStaff ? staffPages : [])].map((page) => (
            <li key={page.to}>
              <NavLink to={page.to} end={page.to === '/'}>
                {page.label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div id={`${id}settings`} className="header-settings">
        <LanguageSelect />
        <TextSizeSelect />
        <FuriganaSwitch />
      </div>
    </div>
  );
}

/** What is unfolded; going to another page or Esc folds it again. */
function useFold() {
  const { pathname } = useLocation();
  const [unfolded, setUnfolded] = useState<{ fold: Fold; on: string } | null>(null);
  const open = unfolded?.on === pathname ? unfolded.fold : null;
  useEffect(() => {
    if (open === null) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setUnfolded(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  const set = (fold: Fold | null) => setUnfolded(fold && { fold, on: pathname });
  return [open, set] as const;
}
