/** Bytes of every character CP932 can write, found by decoding all it could be. */
function listCharacters(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const bytes = new Map<string, readonly number[]>();
  const note = (code: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(code));
    if ([...text].length === 1 && text !== '\uFFFD' && !bytes.has(text)) bytes.set(text, code);
  };
  for (let low = 0; low < 256; low++) note([low]);
  for (let high = 0x81; high <= 0xfc; high++)
    for (let low = 0x40; low <= 0xfc; low++) note([high, low]);
  return bytes;
}

let characters: Map<string, readonly number[]> | undefined;

/**
 * The text in the encoding of older official files.
 * @throws for a character it does not have.
 */
export function encodeCp932(text: string): Uint8Array {
  characters ??= listCharacters();
  const known = characters;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = known.get(character);
      if (!code) throw new Error(`CP932 has no ${character}.`);
      return code;
    }),
  );
}
