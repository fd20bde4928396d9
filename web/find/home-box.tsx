import { useId, useRef, useState } from 'react';
import {
  Button,
  Collection,
  ComboBox,
  Header,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { Japanese } from '../parts/japanese.tsx';
import { SuggestionsClosed } from '../parts/suggestions-closed.tsx';
import { useSlashKey } from '../parts/use-slash-key.ts';
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

/** One box for the home: an address, the name of a facility, or an area; `/` brings you here. */
export function HomeBox({ onHome, onArea, onAsk }: HomeBoxProps) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const helpId = useId();
  useSlashKey(input);
  const groups = listHomeChoices(useHomeSuggestions(typed), { onHome, onArea });
  const choose = (key: Key | null) => {
    const choice = groups.flatMap((group) => group.items).find((its) => its.id === key);
    if (!choice) return;
    setTyped('');
    choice.choose();
  };
  const ask = () => {
    setAsked(typed);
    if (typed.trim() !== '') onAsk(typed.trim());
  };
  /** Enter asks unless a suggestion is chosen or the input method is still composing. */
  const askOnEnter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (input.current?.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    input.current?.blur();
    ask();
    input.current?.focus();
  };
  return (
    <search className="search-box home-box">
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <ComboBox
          inputValue={typed}
          onInputChange={setTyped}
          selectedKey={null}
          onSelectionChange={choose}
          items={groups}
          allowsCustomValue
          allowsEmptyCollection
          menuTrigger="input"
        >
          <Label>{words.find.box}</Label>
          <div className="search-row" onKeyDownCapture={askOnEnter}>
            <Input
              ref={input}
              type="search"
              placeholder={words.find.placeholder}
              aria-describedby={helpId}
            />
            <Button slot={null} type="submit" className="button button-primary">
              {words.find.submit}
            </Button>
          </div>
          <p id={helpId} className="search-note">
            {words.find.privateNote}
          </p>
          <SuggestionsClosed isAsked={typed === asked} />
          <Popover className="popover suggestions">
            <ListBox
              aria-label={words.search.suggestions}
              renderEmptyState={() => <p className="suggestion-none">{words.find.noSuggestion}</p>}
            >
              {(group: (typeof groups)[number]) => (
                <ListBoxSection id={group.id}>
                  <Header>{group.title}</Header>
                  <Collection items={group.items}>
                    {(item) => (
                      <ListBoxItem id={item.id} textValue={typed}>
                        <span>
                          <Japanese>{item.label}</Japanese>
                        </span>
                        <small>{item.detail}</small>
                      </ListBoxItem>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </form>
    </search>
  );
}
