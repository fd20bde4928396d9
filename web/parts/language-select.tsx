import { useId } from 'react';
import { chooseLanguage } from '../language-choice.ts';
import { type LanguageId, languages } from '../words/languages.ts';
import { language, words } from '../words/words.ts';

/** Every language under its own name. */
export function LanguageSelect() {
  const id = useId();
  return (
    <div className="header-choice">
      <label htmlFor={id}>{words.site.language}</label>
      <select
        id={id}
        value={language.id}
        onChange={(event) => chooseLanguage(event.target.value as LanguageId)}
      >
        {languages.map(({ id: its, name, tag }) => (
          <option key={its} value={its} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
