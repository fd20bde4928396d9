/** Text as CP932 bytes, from the decoder's own table turned round. Throws on what CP932 lacks. */
export function encodeCp932(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = table.get(character);
    if (code === undefined) throw new Error(`CP932 has no ${character}.`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

const table = readTable();

function readTable(): Map<string, number> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const found = new Map<string, number>();
  const add = (code: number, bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !found.has(character)) found.set(character, code);
    } catch {
      // Not every pair of bytes is a character.
    }
  };
  for (let single = 0; single < 0x100; single++) add(single, [single]);
  for (let lead = 0x81; lead <= 0xfc; lead++)
    for (let trail = 0x40; trail <= 0xfc; trail++) add(lead * 256 + trail, [lead, trail]);
  return found;
}
