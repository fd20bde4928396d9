import { useState } from 'react';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { SuggestBox } from '../parts/suggest-box.tsx';
import type { TabHome } from '../shortlist/tab-home.ts';
import { words } from '../words/words.ts';
import { listHomeChoices } from './home-choices.ts';
import { useHomeSuggestions } from './use-home-suggestions.ts';

export interface HomeBoxProps {
  readonly onHome: (home: TabHome) => void;
  readonly onArea: (area: AreaRef) => void;
  /** A text for which nothing was chosen: where is it? */
  readonly onAsk: (text: string) => void;
}

/** One box for the home: an address, the name of a facility, or an area. */
export function HomeBox({ onHome, onArea, onAsk }: HomeBoxProps) {
  const [typed, setTyped] = useState('');
  const groups = listHomeChoices(useHomeSuggestions(typed), {
    onHome: (home) => {
      setTyped('');
      onHome(home);
    },
    onArea: (area) => {
      setTyped('');
      onArea(area);
    },
  });
  return (
    <SuggestBox
      label={words.find.box}
      placeholder={words.find.placeholder}
      submit={words.find.submit}
      note={words.find.privateNote}
      noSuggestion={words.find.noSuggestion}
      typed={typed}
      onType={setTyped}
      groups={groups}
      onAsk={(text) => {
        if (text !== '') onAsk(text);
      }}
    />
  );
}
