import type { HomeAnswer } from '../../geo/care/home.ts';
import { seeded } from '../geo/atlas/invented-facilities.ts';
import { absent, atLeast, type Bar, none, told } from './bar.ts';
import { readInstitutions } from './filing-totals.ts';
import type { RealFolder } from './folder.ts';
import { groupBy } from './group-by.ts';
import { type RawRow, readRawCsv } from './raw-file.ts';
import { redrawnWards } from './redrawn-wards.ts';
import { slowMetres } from './slow-distance.ts';

const asked = 1000;
const wantedRight = 985;
/** Towns of one name in two municipalities lie farther apart than the parts of one town. */
const oneTownMetres = 3000;

/** Addresses of real filings, written in the ways people write: does the address box find the 町丁目? */
export async function checkAddressBox(folder: RealFolder): Promise<readonly Bar[]> {
  const towns = folder.list('geolonia-towns').flatMap(readRawCsv);
  const bars: Bar[] = [];
  for (const [name, own] of groupBy(towns, (row) => row.都道府県名 ?? '')) {
    const code = (own[0]?.市区町村コード ?? '').padStart(5, '0').slice(0, 2);
    const addresses = folder
      .list('todokede')
      .flatMap(readInstitutions)
      .filter((each) => each.code.startsWith(code))
      .map(({ address }) => address);
    if (addresses.length > 0) bars.push(...(await checkAddresses(folder, name, own, addresses)));
  }
  return bars.length > 0 ? bars : [absent('住所の入力欄')];
}

async function checkAddresses(
  folder: RealFolder,
  prefecture: string,
  towns: readonly RawRow[],
  addresses: readonly string[],
): Promise<readonly Bar[]> {
  const find = openDictionary(towns);
  const sample = shuffle([...new Set(addresses)]).slice(0, asked);
  const missed: string[] = [];
  const elsewhere: string[] = [];
  let notInDictionary = 0;
  for (const [i, address] of sample.entries()) {
    const rows = find(address);
    const typed = variants[i % variants.length]!.write(address, prefecture);
    const { status, home } = await folder.state.post<HomeAnswer>('/api/locate', { address: typed });
    const label = fold(home?.label ?? '');
    const right = rows.some(
      ({ 大字町丁目名 = '', 経度, 緯度 }) =>
        label.endsWith(fold(大字町丁目名)) &&
        home !== null &&
        slowMetres(home.position, [Number(経度), Number(緯度)]) < oneTownMetres,
    );
    if (rows.length === 0) notInDictionary++;
    if (right) continue;
    missed.push(`${typed} → ${status} ${home?.label ?? ''}`);
    if (status === 'found' && rows.length > 0) elsewhere.push(`${typed} → ${home?.label}`);
  }
  const name = `住所の入力欄: ${prefecture}`;
  const needed = Math.ceil((sample.length * wantedRight) / asked);
  const right = sample.length - missed.length;
  return [
    atLeast(`${name}の${sample.length}件（表記ゆれ）で正しい町丁目`, right, needed),
    told(`${name}: 素朴な照合でも辞書にない`, `${notInDictionary}件`),
    told(`${name}: 外れた例`, missed.slice(0, 40).join(' / ')),
    none(`${name}: 別の町丁目を答えたもの`, elsewhere, sample.length),
  ];
}

/** The ways in which one address is written; prefectures are not in the lists. */
const variants: readonly {
  readonly id: string;
  readonly write: (address: string, prefecture: string) => string;
}[] = [
  { id: 'as listed', write: (address) => address },
  { id: 'with prefecture', write: (address, prefecture) => prefecture + address },
  { id: 'full width', write: toFullWidth },
  {
    id: 'hyphens for 丁目',
    write: (address) =>
      address
        .replace(/(\d+)丁目(?=\d)/u, '$1-')
        .replace(/(\d+)(?:番地の|番地|番)(?=\d)/gu, '$1-')
        .replace(/(\d+)(?:番地|号)/gu, '$1'),
  },
  { id: '丁目 in kanji', write: (address) => address.replace(/\d+(?=丁目)/u, toKanji) },
  { id: 'a building behind', write: (address) => `${address} 見本ビル3階` },
  {
    id: 'blanks and a postcode',
    write: (address, prefecture) =>
      `〒000-0000 ${prefecture} ${address.replace(/^(.+?[市町])(?=.)/u, '$1 ')}`,
  },
  { id: 'an old ward', write: (address) => redrawnWards.reduce(toOldWard, address) },
];

function toFullWidth(address: string): string {
  return address.replace(/[0-9-]/gu, (character) =>
    character === '-' ? '－' : String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}

function toKanji(figure: string): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const [tens, ones] = [Math.floor(Number(figure) / 10), Number(figure) % 10];
  if (tens > 9) return figure;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}

/** As letters were addressed before 2024; towns are unique in that city, so the ward may be any old one. */
function toOldWard(address: string, { name }: (typeof redrawnWards)[number]): string {
  const old: Readonly<Record<string, string>> = {
    浜松市中央区: '浜松市中区',
    浜松市浜名区: '浜松市北区',
  };
  return address.replace(name, old[name] ?? name);
}

/**
 * The rows of the dictionary that an address may mean, by comparing letters alone: the longest town
 * of its municipality with which the rest begins, with the 丁目 that follows.
 */
function openDictionary(towns: readonly RawRow[]): (address: string) => readonly RawRow[] {
  const entries = towns
    .filter((row) => row.緯度 && row.経度)
    .map((row) => {
      const [, base = '', chome] =
        /^(.+?)(?:(\d+)丁目)?$/u.exec(fold(row.大字町丁目名 ?? '')) ?? [];
      const municipality = fold(row.市区町村名 ?? '').replace(/^.{1,4}?郡/u, '');
      return { row, municipality, base, chome: chome === undefined ? null : Number(chome) };
    })
    .sort((a, b) => b.base.length - a.base.length);
  return (address) => {
    const text = fold(address).replace(/^.{1,4}?郡/u, '');
    const ward = redrawnWards.find(({ name }) => text.startsWith(name));
    const rests = entries.flatMap((entry) => {
      const isOld = ward?.old.includes((entry.row.市区町村コード ?? '').padStart(5, '0'));
      if (isOld) return { entry, rest: text.slice(ward!.name.length) };
      if (!text.startsWith(entry.municipality)) return [];
      return { entry, rest: text.slice(entry.municipality.length) };
    });
    const begun = rests.filter(({ entry, rest }) => rest.startsWith(entry.base));
    const longest = begun[0]?.entry.base;
    const ofTown = begun.filter(({ entry }) => entry.base === longest);
    const ofChome = ofTown.filter(({ entry, rest }) => {
      const [, figure] = /^(\d+)(?:丁目|-|$)/u.exec(rest.slice(entry.base.length)) ?? [];
      return entry.chome !== null && entry.chome === Number(figure);
    });
    const chosen =
      ofChome.length > 0 ? ofChome : ofTown.filter(({ entry }) => entry.chome === null);
    return chosen.map(({ entry }) => entry.row);
  };
}

const figures = '〇一二三四五六七八九';

/** Width, blanks, 大字, hyphens, small ヶ, letters written in two ways, and figures of 丁目. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/(?<=\d)[‐‑‒–—―−－ーの]/gu, '-')
    .replace(/大字|^字/gu, '')
    .replace(/[ヶケがガ]/gu, 'ケ')
    .replace(/[淵渊]/gu, '渕')
    .replace(/ッ/gu, 'ツ')
    .replace(/右エ門/gu, '右衛門')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)(?=丁目)/gu, (_, tens, ones) =>
      String((tens ? figures.indexOf(tens) : 1) * 10 + (ones ? figures.indexOf(ones) : 0)),
    )
    .replace(/[一二三四五六七八九](?=丁目)/gu, (figure) => String(figures.indexOf(figure)));
}

function shuffle<Value>(values: readonly Value[]): Value[] {
  const random = seeded(985);
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
