import { describe, expect, it } from 'vitest';
import { addEntry, removeEntry, type ShortlistEntry } from '../../../web/shortlist/shortlist.ts';
import {
  type KeptTexts,
  makeShortlistStore,
  shortlistKey,
} from '../../../web/shortlist/shortlist-store.ts';

const entry = (digit: number): ShortlistEntry => ({
  id: String(digit).repeat(12),
  name: `見本診療所${digit}`,
  careFunction: null,
  note: '',
});

/** A browser's storage with its tabs: what one writes the others are told of. */
function openStorage() {
  const kept = new Map<string, string>();
  const tabs: EventTarget[] = [];
  const openTab = () => {
    const events = new EventTarget();
    tabs.push(events);
    const storage: KeptTexts = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => {
        kept.set(key, text);
        for (const other of tabs)
          if (other !== events)
            other.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: text }));
      },
    };
    return makeShortlistStore(storage, events);
  };
  return { kept, openTab };
}

const idsOf = (store: ReturnType<typeof makeShortlistStore>) =>
  store.getState().list.map(({ id }) => id[0]);

describe('the shortlist of a browser', () => {
  it('is there again when the page is opened again', () => {
    const { openTab } = openStorage();
    openTab().change((list) => addEntry(addEntry(list, entry(1)), entry(2)));
    const later = openTab();
    expect(idsOf(later)).toEqual(['1', '2']);
    expect(later.getState().isKept).toBe(true);
  });

  it('follows what another tab does, and both keep what each added', () => {
    const { openTab } = openStorage();
    const [one, other] = [openTab(), openTab()];
    let told = 0;
    const stop = other.subscribe(() => told++);
    one.change((list) => addEntry(list, entry(1)));
    expect(told).toBe(1);
    other.change((list) => addEntry(list, entry(2)));
    expect(idsOf(one)).toEqual(['1', '2']);
    stop();
    one.change((list) => addEntry(list, entry(3)));
    expect(told).toBe(2);
    expect(idsOf(other)).toEqual(['1', '2', '3']);
  });

  it('does not overwrite what another tab wrote before it was told', () => {
    const { kept, openTab } = openStorage();
    const store = openTab();
    kept.set(shortlistKey, JSON.stringify({ version: 1, entries: [entry(7)] }));
    store.change((list) => addEntry(list, entry(8)));
    expect(idsOf(store)).toEqual(['7', '8']);
  });

  it('is empty in every tab when the browser forgets everything', () => {
    const { kept, openTab } = openStorage();
    const events = new EventTarget();
    const storage: KeptTexts = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => kept.set(key, text),
    };
    const store = makeShortlistStore(storage, events);
    openTab();
    store.change((list) => addEntry(list, entry(1)));
    kept.clear();
    events.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    expect(idsOf(store)).toEqual([]);
  });

  it('puts back what was taken out, where it stood', () => {
    const { openTab } = openStorage();
    const store = openTab();
    for (const digit of [1, 2, 3]) store.change((list) => addEntry(list, entry(digit)));
    store.change((list) => removeEntry(list, entry(2).id));
    store.change((list) => addEntry(list, entry(4)));
    expect(idsOf(store)).toEqual(['1', '3', '4']);
    store.undo();
    expect(idsOf(store)).toEqual(['1', '2', '3', '4']);
    expect(store.getState().removed).toEqual([]);
    store.change(() => []);
    store.undo();
    expect(idsOf(store)).toEqual(['1', '2', '3', '4']);
  });

  it.each([
    ['no text at all', ''],
    ['broken text', '{"version":1,"entries":[{'],
    ['another thing', '"shortlist"'],
    ['null', 'null'],
    ['a version to come', JSON.stringify({ version: 2, entries: [entry(1)] })],
    ['entries that are none', JSON.stringify({ version: 1, entries: [null, 3, { id: '<b>' }] })],
  ])('opens empty on %s and works on', (_, text) => {
    const { kept, openTab } = openStorage();
    kept.set(shortlistKey, text);
    const store = openTab();
    expect(idsOf(store)).toEqual([]);
    store.change((list) => addEntry(list, entry(1)));
    expect(idsOf(openTab())).toEqual(['1']);
  });

  it('keeps of a damaged list what can still be read', () => {
    const { kept, openTab } = openStorage();
    const odd = { ...entry(2), name: 5, careFunction: 'cooking', note: ['x'] };
    kept.set(
      shortlistKey,
      JSON.stringify({ version: 1, entries: [entry(1), entry(1), odd, {}, 'x'] }),
    );
    expect(openTab().getState().list).toEqual([entry(1), { ...entry(2), name: '' }]);
  });

  it('lasts as long as the page where nothing can be kept, and says so', () => {
    const full: KeptTexts = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const closed: KeptTexts = {
      getItem: () => {
        throw new DOMException('closed', 'SecurityError');
      },
      setItem: full.setItem,
    };
    for (const storage of [full, closed, null]) {
      const store = makeShortlistStore(storage, new EventTarget());
      store.change((list) => addEntry(list, entry(1)));
      store.change((list) => addEntry(list, entry(2)));
      expect(idsOf(store)).toEqual(['1', '2']);
      expect(store.getState().isKept).toBe(false);
      store.change(() => []);
      store.undo();
      expect(idsOf(store)).toEqual(['1', '2']);
    }
  });
});
