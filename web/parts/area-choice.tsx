import { Link } from 'react-router';
import { useAreas, useLayers } from '../queries.ts';
import { formatCount } from '../words/format.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { Name } from './name.tsx';

/** Where the list would be too long: the coarsest layer that divides it, to begin from. */
export function AreaChoice({ toHref }: { toHref: (layer: string, code: string) => string }) {
  const layers = useLayers().data?.layers ?? [];
  const layer = layers.find((its) => its.count > 1);
  const areas = useAreas(layer?.id ?? null).data?.areas ?? [];
  if (!layer || areas.length === 0) return null;
  return (
    <nav aria-label={words.list.chooseArea(toLayerLabel(layer))}>
      <h2 className="choice-title">{words.list.chooseArea(toLayerLabel(layer))}</h2>
      <ul className="link-list">
        {areas
          .filter((area) => area.facilities > 0)
          .map((area) => (
            <li key={area.code}>
              <Link to={toHref(layer.id, area.code)} preventScrollReset>
                <Name name={area.name} kana={area.kana} />
              </Link>{' '}
              {formatCount(area.facilities)}
            </li>
          ))}
      </ul>
    </nav>
  );
}
