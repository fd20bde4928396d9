import { useEffect, useRef } from 'react';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { Japanese } from '../parts/japanese.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { useLocated } from '../queries.ts';
import { toAddressText } from '../words/server-sentences.ts';
import { words } from '../words/words.ts';
import { type HomeChoiceActions, listHomeChoices } from './home-choices.ts';
import { useHomeSuggestions } from './use-home-suggestions.ts';

export interface AskedAddressProps extends HomeChoiceActions {
  readonly text: string;
}

/** Where a typed text is: taken at once when it is sure, else how far it was followed, and what may be meant. */
export function AskedAddress({ text, onHome, onArea }: AskedAddressProps) {
  const located = useLocated(text);
  const suggestions = useHomeSuggestions(text);
  const found = located.data?.home;
  const latest = useRef(onHome);
  latest.current = onHome;
  useEffect(() => {
    if (!found) return;
    const { position, label, level } = found;
    latest.current({ position, label, level, from: 'address' });
  }, [found]);
  if (located.isError) return <ErrorNote error={located.error} retry={located.refetch} />;
  if (!located.data || found) return <LoadingSkeleton lines={3} />;
  const groups = listHomeChoices({ ...suggestions, address: located.data }, { onHome, onArea });
  const title = located.data.status === 'choose' ? words.find.several : words.find.notFound;
  return (
    <EmptyNote title={title} help={toAddressText(located.data)}>
      {groups.map((group) => (
        <section key={group.id} aria-label={group.title}>
          <p className="choice-title">{words.find.choose(group.title)}</p>
          <ul className="link-list">
            {group.items.map((item) => (
              <li key={item.id}>
                <button type="button" className="button" onClick={item.choose}>
                  <Japanese>{item.label}</Japanese>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </EmptyNote>
  );
}
