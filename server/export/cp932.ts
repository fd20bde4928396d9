import Encoding from 'encoding-japanese';

/** A character that CP932 has no code for, and what stands in its place. */
export interface ReplacedCharacter {
  readonly character: string;
  readonly writtenAs: string;
  count: number;
}

/** Stands for a character that CP932 cannot write, as in print: plainly no character of the text. */
const geta = '〓';

const decoder = new TextDecoder('shift_jis');
const written = new Map<string, string>();

/**
 * What a reader of CP932 will see of a character: itself; a twin of the same look (〜 as ～, − as －,
 * ‖ as ∥); or 〓.
 */
function writeCharacter(character: string): string {
  const known = written.get(character);
  if (known !== undefined) return known;
  const bytes = Encoding.convert(Encoding.stringToCode(character), { to: 'SJIS', from: 'UNICODE' });
  const seen = decoder.decode(Uint8Array.from(bytes));
  const lost = seen === '?' || seen.includes('\uFFFD');
  written.set(character, lost ? geta : seen);
  return writeCharacter(character);
}

/** Text as CP932 bytes; every character it cannot write is noted. */
export function encodeCp932(text: string, note: (character: string, writtenAs: string) => void) {
  const writable = replaceUnmapped(text, note);
  const codes = Encoding.convert(Encoding.stringToCode(writable), { to: 'SJIS', from: 'UNICODE' });
  return Uint8Array.from(codes);
}

/** The text as CP932 will show it; every character that changes is noted. */
export function replaceUnmapped(
  text: string,
  note: (character: string, writtenAs: string) => void,
): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    const writtenAs = writeCharacter(character);
    if (writtenAs !== character) note(character, writtenAs);
    return writtenAs;
  });
}

/** Counts replaced characters, most frequent first. */
export function openReplacementLog(): {
  readonly note: (character: string, writtenAs: string) => void;
  readonly list: () => readonly ReplacedCharacter[];
} {
  const found = new Map<string, ReplacedCharacter>();
  return {
    note: (character, writtenAs) => {
      const entry = found.get(character);
      if (entry) entry.count++;
      else found.set(character, { character, writtenAs, count: 1 });
    },
    list: () =>
      [...found.values()].sort((a, b) => b.count - a.count || (a.character < b.character ? -1 : 1)),
  };
}
