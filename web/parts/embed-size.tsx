import { useId, useState } from 'react';
import { type EmbedChoice, embedSizes, toEmbedSize } from '../embed-code.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.embedBuilder;

/** A width many columns of text have. */
const usualWidthPixels = 800;

export interface EmbedSizeProps {
  readonly choice: EmbedChoice;
  readonly onChange: (patch: Partial<EmbedChoice>) => void;
}

/** How much room the frame takes. */
export function EmbedSize({ choice, onChange }: EmbedSizeProps) {
  const name = useId();
  const { widthPixels, heightPixels } = choice;
  return (
    <fieldset className="embed-size">
      <legend>{text.size}</legend>
      <label className="switch">
        <input
          type="radio"
          name={name}
          checked={widthPixels === null}
          onChange={() => onChange({ widthPixels: null })}
        />
        {text.fill}
      </label>
      <label className="switch">
        <input
          type="radio"
          name={name}
          checked={widthPixels !== null}
          onChange={() => onChange({ widthPixels: usualWidthPixels })}
        />
        {text.fixed}
      </label>
      {widthPixels !== null && (
        <PixelField
          side="width"
          label={text.widthPixels}
          value={widthPixels}
          onChange={(value) => onChange({ widthPixels: value })}
        />
      )}
      <PixelField
        side="height"
        label={text.heightPixels}
        value={heightPixels}
        onChange={(value) => onChange({ heightPixels: value })}
      />
    </fieldset>
  );
}

interface PixelFieldProps {
  readonly side: keyof typeof embedSizes;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** What is typed counts once it can be used; on leaving, the field shows what counts. */
function PixelField({ side, label, value, onChange }: PixelFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  const { least, most } = embedSizes[side];
  return (
    <div className="control">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        step={10}
        value={typed}
        aria-describedby={`${id}-range`}
        onChange={(event) => {
          setTyped(event.target.value);
          const wanted = event.target.valueAsNumber;
          if (wanted === toEmbedSize(side, wanted)) onChange(wanted);
        }}
        onBlur={() => {
          const used = toEmbedSize(side, Number.parseFloat(typed));
          setTyped(String(used));
          onChange(used);
        }}
      />
      <span id={`${id}-range`} className="help">
        {text.sizeRange(formatCount(least), formatCount(most))}
      </span>
    </div>
  );
}
