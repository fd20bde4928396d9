import { useId, useState } from 'react';
import type { EmbedChoice } from '../embed-code.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { words } from '../words/words.ts';
import { LayerSelect } from './map-controls.tsx';

const text = words.embedBuilder;

export interface EmbedAreaChoiceProps {
  readonly within: EmbedChoice['within'];
  /** With the area's name; '' for all areas. */
  readonly onChange: (within: EmbedChoice['within'], name: string) => void;
}

/** First the layer, then one of its areas; or all that is loaded. */
export function EmbedAreaChoice({ within, onChange }: EmbedAreaChoiceProps) {
  const id = useId();
  const [chosenLayer, setChosenLayer] = useState<string | null>('municipality');
  const { layers, layer, areas, byCode } = useLayerAreas(chosenLayer);
  const choose = (code: string) => {
    const area = byCode.get(code);
    if (area && layer !== null) onChange({ layer, code }, area.name);
    else onChange(null, '');
  };
  return (
    <>
      <LayerSelect
        layers={layers}
        layer={layer}
        onChange={(next) => {
          setChosenLayer(next);
          onChange(null, '');
        }}
      />
      <div className="control">
        <label htmlFor={id}>{text.area}</label>
        <select id={id} value={within?.code ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{text.wholeArea}</option>
          {areas.map(({ code, name }) => (
            <option key={code} value={code} lang="ja">
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
