import { Link } from 'react-router';
import type { PickedFacility } from '../map/map-view.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { KindSymbol } from './kind-symbol.tsx';
import { Name } from './name.tsx';

export interface SamePlaceProps {
  readonly picked: readonly PickedFacility[];
  readonly toHref: (id: string) => string;
}

/** Several facilities under one press of the map, as a small list to choose from. */
export function SamePlace({ picked, toHref }: SamePlaceProps) {
  return (
    <div className="card">
      <h2>{words.list.samePlace(formatCount(picked.length))}</h2>
      <ul className="same-place">
        {picked.map(({ id, name, kind }) => (
          <li key={id}>
            <Link to={toHref(id)} preventScrollReset>
              {kind && <KindSymbol kind={kind} />}
              <span>
                <Name name={name} />
                <small>{kind && words.terms.kinds[kind].label}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
