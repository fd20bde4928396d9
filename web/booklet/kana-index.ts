/** An entry of the index at the end of a booklet. */
export interface IndexEntry {
  readonly id: string;
  readonly name: string;
  readonly kana: string | null;
}

export interface IndexGroup<Entry extends IndexEntry> {
  /** あ, か … わ; null for names whose reading is not known. */
  readonly head: string | null;
  readonly entries: readonly Entry[];
}

/** First kana of each row of the 五十音, with all that belong to the row, unvoiced. */
const rows = [
  ['あ', 'あいうえおぁぃぅぇぉ'],
  ['か', 'かきくけこ'],
  ['さ', 'さしすせそ'],
  ['た', 'たちつてとっ'],
  ['な', 'なにぬねの'],
  ['は', 'はひふへほ'],
  ['ま', 'まみむめも'],
  ['や', 'やゆよゃゅょ'],
  ['ら', 'らりるれろ'],
  ['わ', 'わゐゑをんゎ'],
] as const;

const order = new Intl.Collator('ja');

/** Names by their reading in the order of the 五十音, under the row they begin with. */
export function toKanaIndex<Entry extends IndexEntry>(
  entries: readonly Entry[],
): readonly IndexGroup<Entry>[] {
  const read = entries
    .map((entry) => ({ entry, reading: toReading(entry.kana ?? entry.name) }))
    .sort(
      (a, b) =>
        order.compare(a.reading, b.reading) ||
        order.compare(a.entry.name, b.entry.name) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    );
  return [...rows.map(([head]) => head), null]
    .map((head) => ({
      head,
      entries: read.filter((its) => findHead(its.reading) === head).map((its) => its.entry),
    }))
    .filter((group) => group.entries.length > 0);
}

function findHead(reading: string): string | null {
  const first = reading.normalize('NFD').charAt(0);
  return rows.find(([, kana]) => kana.includes(first))?.[0] ?? null;
}

/** Katakana, wide or narrow, as hiragana; ー and signs left as they are. */
function toReading(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
