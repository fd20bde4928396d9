import { setFurigana, useFurigana } from '../furigana.ts';
import { words } from '../words/words.ts';

export function FuriganaSwitch() {
  const shown = useFurigana();
  return (
    <label className="header-choice header-switch">
      <input
        type="checkbox"
        checked={shown}
        onChange={(event) => setFurigana(event.target.checked)}
      />
      {words.site.furigana}
    </label>
  );
}
