import { type ReactNode, useId, useRef, useState } from 'react';
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
import { words } from '../words/words.ts';
import { Japanese } from './japanese.tsx';
import { SuggestionsClosed } from './suggestions-closed.tsx';
import { useSlashKey } from './use-slash-key.ts';

/** Something a text may mean, and what choosing it does. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly choose: () => void;
}

export interface SuggestionGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Suggestion[];
}

export interface SuggestBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly submit: string;
  /** What is said below the box, e.g. of what becomes of the text. */
  readonly note?: ReactNode;
  readonly noSuggestion: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What the text may mean. */
  readonly groups: readonly SuggestionGroup[];
  /** The text itself is asked, without blanks around; nothing was chosen for it. */
  readonly onAsk: (text: string) => void;
}

/** A box that suggests in groups what a text may mean, and asks the text itself; `/` brings you here. */
export function SuggestBox({ typed, groups, onAsk, ...its }: SuggestBoxProps) {
  const [asked, setAsked] = useState(typed);
  const input = useRef<HTMLInputElement>(null);
  const noteId = useId();
  useSlashKey(input);
  const choose = (key: Key | null) =>
    groups
      .flatMap(({ items }) => items)
      .find(({ id }) => id === key)
      ?.choose();
  const ask = () => {
    setAsked(typed);
    onAsk(typed.trim());
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
    <search className="search-box">
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <ComboBox
          inputValue={typed}
          onInputChange={its.onType}
          selectedKey={null}
          onSelectionChange={choose}
          items={groups}
          allowsCustomValue
          allowsEmptyCollection
          menuTrigger="input"
        >
          <Label>{its.label}</Label>
          <div className="search-row" onKeyDownCapture={askOnEnter}>
            <Input
              ref={input}
              type="search"
              placeholder={its.placeholder}
              aria-describedby={its.note ? noteId : undefined}
            />
            <Button slot={null} type="submit" className="button button-primary">
              {its.submit}
            </Button>
          </div>
          {its.note && (
            <p id={noteId} className="search-note">
              {its.note}
            </p>
          )}
          <SuggestionsClosed isAsked={typed === asked} />
          <Popover className="popover suggestions">
            <ListBox<SuggestionGroup>
              aria-label={words.search.suggestions}
              renderEmptyState={() => <p className="suggestion-none">{its.noSuggestion}</p>}
            >
              {(group) => (
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
