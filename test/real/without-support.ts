import type { IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import { absent, type Bar, equal } from './bar.ts';
import { readInstitutions } from './filing-totals.ts';
import type { RealFolder } from './folder.ts';
import { readRawCsv } from './raw-file.ts';
import { openRawGazetteer } from './raw-gazetteer.ts';
import { listRawBoundaries, readRawMunicipalities } from './raw-places.ts';

const rules = { 'support-clinic': /^支援診[123]/u, 'support-hospital': /^支援病[123]/u } as const;
const lists = [
  { file: 'filings-22', prefecture: '22' },
  { file: 'filings-33', prefecture: '33' },
] as const;

/**
 * 市町村 (政令市 as one) and 二次医療圏 without 在支診 and without 在支病, counted once more from the rows of
 * the lists, the addresses and the boundaries; and never a national share of two prefectures.
 */
export async function checkWithoutSupport(folder: RealFolder): Promise<readonly Bar[]> {
  const boundaries = listRawBoundaries(folder);
  const members = folder.find('area-members');
  if (boundaries.length === 0) return [absent('在支診・在支病のない市町村')];
  const gazetteer = openRawGazetteer(boundaries);
  const bars: Bar[] = [];
  for (const { file, prefecture } of lists) {
    const path = folder.find(file);
    if (path === undefined) {
      bars.push(absent(`在支診・在支病のない市町村: ${prefecture}`));
      continue;
    }
    const municipalities = boundaries
      .flatMap(readRawMunicipalities)
      .filter(({ code }) => code.startsWith(prefecture));
    const cityOf = new Map(municipalities.map(({ code, city, name }) => [code, city || name]));
    const layers = {
      city: cityOf,
      ...(members && {
        secondary: new Map(
          readRawCsv(members).map((row) => [row.muni_code ?? '', row.area_code ?? '']),
        ),
      }),
    };
    const institutions = readInstitutions(path).map(({ address, symbols }) => ({
      symbols,
      municipality: gazetteer.findByAddress(prefecture, address)?.code ?? '',
    }));
    for (const [layer, areaOf] of Object.entries(layers)) {
      const all = new Set(municipalities.flatMap(({ code }) => areaOf.get(code) ?? []));
      const answer = await folder.state.get<IndicatorsAnswer>(`/api/indicators?layer=${layer}`);
      const own = answer.prefectures.find(({ code }) => code === prefecture);
      for (const [id, pattern] of Object.entries(rules)) {
        const having = new Set(
          institutions
            .filter(({ symbols }) => symbols.some((symbol) => pattern.test(symbol)))
            .flatMap(({ municipality }) => areaOf.get(municipality) ?? []),
        );
        const { none, of } = own?.without[id as keyof typeof rules] ?? { none: -1, of: -1 };
        const name = `${prefecture} ${layer} ${id} のない圏域`;
        bars.push(equal(name, `${none} / ${of}`, `${all.size - having.size} / ${all.size}`));
      }
      if (layer === 'city' && prefecture === '22') bars.push(...nationBars(answer));
    }
  }
  return bars;
}

/** What is loaded is told; a share of the nation is not. */
function nationBars({ nation }: IndicatorsAnswer): Bar[] {
  const id = 'support-clinic';
  return [
    equal('在支診: 読み込み済みの都道府県 / 47', `${nation.loaded[id]} / 47`, '2 / 47'),
    equal('在支診: 全国の値', String(nation.figures[id]?.value ?? 'なし'), 'なし'),
  ];
}
