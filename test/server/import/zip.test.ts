import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toInputBytes } from '../../../server/import/input-file.ts';
import { listZip, type ZipMember } from '../../../server/import/zip.ts';
import { encodeCp932 } from './encode-cp932.ts';
import { openAll } from './read-fixture.ts';

async function unpack(member: ZipMember): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of member.bytes()) pieces.push(piece);
  return new TextDecoder().decode(Buffer.concat(pieces));
}

function membersOf(archive: Uint8Array): readonly ZipMember[] {
  const listing = listZip(archive);
  if (!listing.ok) throw new Error(listing.message);
  return listing.members;
}

/** Writes over the 32-bit field `offset` bytes into the first central directory entry. */
function patchDirectory(archive: Uint8Array, offset: number, value: number): Uint8Array {
  const patched = Buffer.from(archive);
  const entry = patched.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  patched.writeUInt32LE(value, entry + offset);
  return patched;
}

const uncompressedSize = 24;

describe('listZip', () => {
  it('unpacks every member, in whatever order they are asked for', async () => {
    const long = '行,値\n'.repeat(200_000);
    const members = membersOf(
      zipSync({ 'a.csv': strToU8('a'), 'folder/b.csv': strToU8(long), 'c.csv': strToU8('c') }),
    );
    expect(members.map((member) => member.name)).toEqual(['a.csv', 'folder/b.csv', 'c.csv']);
    expect(await unpack(members[2]!)).toBe('c');
    expect(await unpack(members[1]!)).toBe(long);
    expect(await unpack(members[0]!)).toBe('a');
  });

  it('reads member names in CP932 and UTF-8', () => {
    const cp932 = String.fromCharCode(...encodeCp932('医療機関一覧.csv'));
    const archive = Buffer.from(zipSync({ [cp932]: strToU8('x'), '介護.csv': strToU8('y') }));
    // The library marks what is not ASCII as UTF-8: the old tools of Windows wrote bare bytes.
    const bare = zipWithBareName(encodeCp932('医療機関一覧.csv'));
    expect(membersOf(bare)[0]?.name).toBe('医療機関一覧.csv');
    expect(membersOf(archive)[1]?.name).toBe('介護.csv');
  });

  it('refuses a bomb before unpacking anything', () => {
    const bomb = zipSync({ 'zeros.csv': new Uint8Array(70 * 1024 ** 2) });
    expect(bomb.length).toBeLessThan(1024 ** 2);
    expect(listZip(bomb)).toMatchObject({ ok: false, message: expect.stringContaining('圧縮率') });
  });

  it('refuses more than the limits allow', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.csv`, strToU8('x')]),
    );
    const limits = { entries: 10, unpackedBytes: 1000, ratio: 200 };
    expect(listZip(zipSync(many), limits)).toMatchObject({
      message: expect.stringContaining('12個'),
    });
    const large = zipSync({ 'a.csv': strToU8('x'.repeat(2000)) }, { level: 0 });
    expect(listZip(large, limits)).toMatchObject({ message: expect.stringContaining('上限') });
  });

  it('stops at the size the directory declares, if the content is larger', async () => {
    const archive = zipSync({ 'a.csv': strToU8('x'.repeat(100_000)) });
    const [member] = membersOf(patchDirectory(archive, uncompressedSize, 10));
    await expect(unpack(member!)).rejects.toThrow('記載より大きい');
  });

  it('notices a member that is shorter than declared', async () => {
    const archive = zipSync({ 'a.csv': strToU8('x'.repeat(100)) });
    const [member] = membersOf(patchDirectory(archive, uncompressedSize, 200));
    await expect(unpack(member!)).rejects.toThrow('途中で切れて');
  });
});

describe('an archive as input', () => {
  it('reads tables, workbooks aside what is no data', async () => {
    const inner = zipSync({ 'x.csv': strToU8('a') });
    const parts = await openAll(
      toInputBytes(
        'data.zip',
        zipSync({
          'table.csv': strToU8('事業所番号,x\n1,2\n'),
          'readme.pdf': strToU8('%PDF-1.4'),
          '__MACOSX/._table.csv': strToU8('\0\0'),
          'inner.zip': inner,
          'empty.csv': strToU8(''),
          'shape.geojson': strToU8(' {"type":"FeatureCollection","features":[]}'),
        }),
      ),
    );
    expect(
      parts.map((part) =>
        part.type === 'sheet'
          ? `sheet ${part.sheet.file}`
          : part.type === 'geometry'
            ? `${part.form} ${part.input.file}`
            : part.type === 'failure'
              ? `${part.failure.file}: ${part.failure.message}`
              : `ignored ${part.file}`,
      ),
    ).toEqual([
      'sheet data.zip/table.csv',
      'ignored data.zip/readme.pdf',
      'ignored data.zip/__MACOSX/._table.csv',
      'data.zip/inner.zip: ZIPファイルの中にさらにZIPファイルがあります。展開してから取り込んでください。',
      'data.zip/empty.csv: ファイルが空です。中身のあるファイルを指定してください。',
      'json data.zip/shape.geojson',
    ]);
  });

  it('gives an archive with a Shapefile whole', async () => {
    const parts = await openAll(
      toInputBytes('n03.zip', zipSync({ 'a.shp': strToU8('x'), 'a.dbf': strToU8('y') })),
    );
    expect(parts).toMatchObject([{ type: 'geometry', form: 'shapefile-zip' }]);
  });

  it('says so when the archive is cut off', async () => {
    const archive = zipSync({ 'a.csv': strToU8('x'.repeat(1000)) });
    const parts = await openAll(toInputBytes('cut.zip', archive.subarray(0, 40)));
    expect(parts).toMatchObject([
      {
        type: 'failure',
        failure: { message: expect.stringContaining('ZIPファイルとして読めません') },
      },
    ]);
  });
});

/** A stored archive of one empty member whose name is given as bytes, without the UTF-8 mark. */
function zipWithBareName(name: Uint8Array): Uint8Array {
  const placeholder = 'n'.repeat(name.length);
  const archive = Buffer.from(zipSync({ [placeholder]: strToU8('x') }));
  for (let at = archive.indexOf(placeholder); at >= 0; at = archive.indexOf(placeholder, at + 1))
    archive.set(name, at);
  return archive;
}
