import { useEffect, useState } from 'react';
import type { NamedArea } from '../../geo/atlas/answers.ts';
import { looksLikeAddress } from '../private-text.ts';
import { useFacilitySuggestions } from '../queries.ts';
import { words } from '../words/words.ts';
import { SuggestBox, type SuggestionGroup } from './suggest-box.tsx';
import { useAreaSuggestions } from './use-area-suggestions.ts';
import { useDelayed } from './use-delayed.ts';

export interface SearchBoxProps {
  /** The text the list is searched by. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
  readonly onArea: (area: NamedArea) => void;
  readonly onFacility: (id: string) => void;
}

/** One box for places, names, kana, phones and symbols. */
export function SearchBox({ text, onSearch, onArea, onFacility }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <SuggestBox
      label={words.search.label}
      placeholder={words.search.placeholder}
      submit={words.search.submit}
      {...(looksLikeAddress(typed) && { note: words.search.privateNote })}
      noSuggestion={words.search.noSuggestion}
      typed={typed}
      onType={setTyped}
      groups={useSuggestions(typed.trim(), { onSearch, onArea, onFacility })}
      onAsk={onSearch}
    />
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
