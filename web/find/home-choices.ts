import type { FacilityItem } from '../../geo/atlas/answers.ts';
import type { HomeAnswer } from '../../geo/care/home.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import type { Suggestion, SuggestionGroup } from '../parts/suggest-box.tsx';
import type { TabHome } from '../shortlist/tab-home.ts';
import { words } from '../words/words.ts';
import type { HomeSuggestions } from './use-home-suggestions.ts';

export interface HomeChoiceActions {
  readonly onHome: (home: TabHome) => void;
  readonly onArea: (area: AreaRef) => void;
}

/** What may be meant, in groups; a group of nothing is left out. */
export function listHomeChoices(
  { address, facilities, areas }: HomeSuggestions,
  on: HomeChoiceActions,
): SuggestionGroup[] {
  const groups: SuggestionGroup[] = [
    {
      id: 'addresses',
      title: words.search.address,
      items: address ? listAddressChoices(address, on.onHome) : [],
    },
    {
      id: 'facilities',
      title: words.search.facilities,
      items: facilities.flatMap((item) => toLandmark(item, on.onHome) ?? []),
    },
    {
      id: 'areas',
      title: words.search.areas,
      items: areas.map(({ area, layerName }) => ({
        id: `area:${area.layer}:${area.code}`,
        label: area.name,
        detail: words.find.areaAsHome(layerName),
        choose: () => on.onArea({ layer: area.layer, code: area.code }),
      })),
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** The place that was found, else those it could be. */
export function listAddressChoices(
  { home, candidates }: HomeAnswer,
  onHome: HomeChoiceActions['onHome'],
): Suggestion[] {
  const places = home ? [home] : candidates;
  return places.map(({ label, level, position }) => ({
    id: `address:${label}`,
    label,
    detail: words.terms.positionLevels[level],
    choose: () => onHome({ position, label, level, from: 'address' }),
  }));
}

function toLandmark(
  { id, name, address, position, positionLevel }: FacilityItem,
  onHome: HomeChoiceActions['onHome'],
): Suggestion | null {
  if (position === null) return null;
  return {
    id: `facility:${id}`,
    label: name,
    detail: address ?? '',
    choose: () => onHome({ position, label: name, level: positionLevel, from: 'facility' }),
  };
}
