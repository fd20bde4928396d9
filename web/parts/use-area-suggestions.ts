import { useQueries } from '@tanstack/react-query';
import type { NamedArea } from '../../geo/atlas/answers.ts';
import { getAreas } from '../api.ts';
import { useLayers } from '../queries.ts';
import { toLayerLabel } from '../words/labels.ts';

const most = 6;

/** Areas of any layer whose name holds the text; those that begin with it come first. */
export function useAreaSuggestions(text: string): { area: NamedArea; layerName: string }[] {
  const layers = (useLayers().data?.layers ?? []).filter((layer) => layer.id !== 'small');
  const answers = useQueries({
    queries: layers.map((layer) => ({
      queryKey: ['areas', layer.id],
      queryFn: ({ signal }: { signal: AbortSignal }) => getAreas(layer.id, signal),
      enabled: text !== '' && layer.count > 0,
    })),
  });
  if (text === '') return [];
  const found = answers.flatMap((answer, i) =>
    (answer.data?.areas ?? [])
      .filter((area) => area.name.includes(text))
      .map((area) => ({
        area: { layer: answer.data?.layer ?? '', code: area.code, name: area.name },
        layerName: layers[i] ? toLayerLabel(layers[i]) : '',
      })),
  );
  const begins = (name: string) => (name.startsWith(text) ? 0 : 1);
  return found
    .sort(
      (a, b) =>
        begins(a.area.name) - begins(b.area.name) || a.area.name.length - b.area.name.length,
    )
    .slice(0, most);
}
