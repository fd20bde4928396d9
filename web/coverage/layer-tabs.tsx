import type { LayerItem } from '../../geo/atlas/answers.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

export interface LayerTabsProps {
  readonly layers: readonly LayerItem[];
  readonly layer: string | null;
  readonly onChange: (layer: string) => void;
}

/** The kinds of area there are, one of them in use. */
export function LayerTabs({ layers, layer, onChange }: LayerTabsProps) {
  return (
    <nav className="layer-tabs no-print" aria-label={words.coverage.layer}>
      <ul>
        {layers.map((its) => (
          <li key={its.id}>
            <button type="button" aria-pressed={its.id === layer} onClick={() => onChange(its.id)}>
              {toLayerLabel(its)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
