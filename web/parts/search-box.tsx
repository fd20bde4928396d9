import { useEffect, useRef, useState } from 'react';
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
import type { NamedArea } from '../../geo/atlas/answers.ts';
import { looksLikeAddress } from '../private-text.ts';
import { useFacilitySuggestions } from '../queries.ts';
import { words } from '../words/words.ts';
import { SuggestionsClosed } from './suggestions-closed.tsx';
import { useAreaSuggestions } from './use-area-suggestions.ts';
import { useDelayed } from './use-delayed.ts';
import { useSlashKey } from './use-slash-key.ts';

export interface SearchBoxProps {
  /** The text the list is searched by. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
  readonly onArea: (area: NamedArea) => void;
  readonly onFacility: (id: string) => void;
}

interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly choose: () => void;
}

interface SuggestionGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Suggestion[];
}

/** One box for places, names, kana, phones and symbols; suggestions in groups; `/` brings you here. */
export function SearchBox({ text, onSearch, onArea, onFacility }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const [searched, setSearched] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(text), [text]);
  useSlashKey(input);
  const groups = useSuggestions(typed.trim(), { onSearch, onArea, onFacility });
  const search = () => {
    setSearched(typed);
    onSearch(typed.trim());
  };
  const choose = (key: Key | null) => {
    const item = groups.flatMap((group) => group.items).find((its) => its.id === key);
    item?.choose();
  };
  /** Enter searches unless a suggestion is chosen or the input method is still composing. */
  const searchOnEnter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (input.current?.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    input.current?.blur();
    search();
    input.current?.focus();
  };
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search();
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
          <Label>{words.search.label}</Label>
          <div className="search-row" onKeyDownCapture={searchOnEnter}>
            <Input ref={input} type="search" placeholder={words.search.placeholder} />
            <Button slot={null} type="submit" className="button button-primary">
              {words.search.submit}
            </Button>
          </div>
          {looksLikeAddress(typed) && <p className="search-note">{words.search.privateNote}</p>}
          <SuggestionsClosed isAsked={typed === searched} />
          <Popover className="popover suggestions">
            <ListBox<SuggestionGroup>
              aria-label={words.search.suggestions}
              renderEmptyState={() => (
                <p className="suggestion-none">{words.search.noSuggestion}</p>
              )}
            >
              {(group) => (
                <ListBoxSection id={group.id}>
                  <Header>{group.title}</Header>
                  <Collection items={group.items}>
                    {(item) => (
                      <ListBoxItem id={item.id} textValue={typed}>
                        <span>{item.label}</span>
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

function useSuggestions(
  typed: string,
  on: Pick<SearchBoxProps, 'onSearch' | 'onArea' | 'onFacility'>,
): SuggestionGroup[] {
  const isPrivate = looksLikeAddress(typed);
  const settled = useDelayed(isPrivate ? '' : typed, 200);
  const facilities = useFacilitySuggestions(settled);
  const areas = useAreaSuggestions(settled);
  if (typed === '') return [];
  if (isPrivate) {
    const label = words.search.nearAddress(typed);
    const item = { id: 'address', label, detail: '', choose: () => on.onSearch(typed) };
    return [{ id: 'addresses', title: words.search.address, items: [item] }];
  }
  const groups = [
    {
      id: 'areas',
      title: words.search.areas,
      items: areas.map(({ area, layerName }) => ({
        id: `area:${area.layer}:${area.code}`,
        label: area.name,
        detail: layerName,
        choose: () => on.onArea(area),
      })),
    },
    {
      id: 'facilities',
      title: words.search.facilities,
      items: (settled === '' ? [] : (facilities.data?.items ?? [])).map((item) => ({
        id: `facility:${item.id}`,
        label: item.name,
        detail: item.address ?? '',
        choose: () => on.onFacility(item.id),
      })),
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}
