import { useId, useState } from 'react';
import { getTextSize, setTextSize, type TextSizeId, textSizes } from '../text-size.ts';
import { words } from '../words/words.ts';

export function TextSizeSelect() {
  const id = useId();
  const [size, setSize] = useState(getTextSize);
  const choose = (next: TextSizeId) => {
    setSize(next);
    setTextSize(next);
  };
  return (
    <div className="header-choice">
      <label htmlFor={id}>{words.site.textSize}</label>
      <select id={id} value={size} onChange={(event) => choose(event.target.value as TextSizeId)}>
        {textSizes.map((option) => (
          <option key={option.id} value={option.id}>
            {words.site.textSizes[option.id]}
          </option>
        ))}
      </select>
    </div>
  );
}
