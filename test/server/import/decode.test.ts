import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../server/import/decode.ts';
import { encodeCp932 } from './encode-cp932.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

async function decodeAll(bytes: Uint8Array, pieceSize = bytes.length || 1) {
  const decoded = await decode(() => cut(bytes, pieceSize));
  if (!decoded.ok) return decoded.message;
  let text = '';
  for await (const piece of decoded.text()) text += piece;
  return { encoding: decoded.encoding, text };
}

const sample = '名称,住所\r\n見本病院,見本県〜－①髙﨑ｱｲ\r\n';

describe('decode', () => {
  it.each([
    ['utf-8', utf8(sample)],
    ['utf-8-bom', utf8(`\uFEFF${sample}`)],
    ['utf-16le', utf16(sample, true)],
    ['utf-16be', utf16(sample, false)],
  ])('reads %s whatever the size of the pieces', async (encoding, bytes) => {
    for (const size of [1, 2, 3, 7, 1000])
      expect(await decodeAll(bytes, size)).toEqual({ encoding, text: sample });
  });

  it('reads CP932 with NEC and IBM extensions whatever the size of the pieces', async () => {
    const text = '見本市,①㈱髙橋～－ｱｲｳ表,ソ能十\r\n';
    for (const size of [1, 2, 3, 5, 1000])
      expect(await decodeAll(encodeCp932(text), size)).toEqual({ encoding: 'cp932', text });
  });

  it('takes plain ASCII and an empty file as UTF-8', async () => {
    expect(await decodeAll(utf8('a,b\n'))).toEqual({ encoding: 'utf-8', text: 'a,b\n' });
    expect(await decodeAll(new Uint8Array())).toEqual({ encoding: 'utf-8', text: '' });
  });

  it('gives back any text exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\0')),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (text, size, littleEndian) => {
          fc.pre(!text.startsWith('\uFEFF') && !text.startsWith('\uFFFE'));
          expect(await decodeAll(utf8(`\uFEFF${text}`), size)).toMatchObject({ text });
          expect(await decodeAll(utf16(text, littleEndian), size)).toMatchObject({ text });
        },
      ),
    );
  });

  it('refuses a byte that no encoding allows, with its position and line', async () => {
    const good = utf8('一行目\n二行目');
    const bytes = Uint8Array.from([...good, 0xff, ...utf8('続き')]);
    for (const size of [1, 4, 1000]) {
      const message = await decodeAll(bytes, size);
      expect(message).toContain(`${good.length + 1}バイト目（2行目、0xFF）`);
      expect(message).toContain('UTF-8');
    }
  });

  it('names the position in CP932 when that held longer', async () => {
    const good = encodeCp932('見本市の一覧\n');
    const bytes = Uint8Array.from([...good, 0x82, 0x20]);
    expect(await decodeAll(bytes)).toContain(`${good.length + 1}バイト目（2行目、0x82 0x20）`);
  });

  it('refuses a character cut off at the end', async () => {
    const bytes = utf8('\uFEFF一').subarray(0, 5);
    expect(await decodeAll(bytes)).toContain('バイト目');
  });

  it('refuses NUL bytes, as UTF-16 without its mark has them', async () => {
    const bytes = utf16('a,b\n', true).subarray(2);
    expect(await decodeAll(bytes)).toContain('2バイト目（1行目、0x00）');
  });
});
