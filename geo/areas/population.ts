import type { PopulationBody, PopulationDefinition } from '../registry/source-record.ts';
import type { AreaPopulation } from './area.ts';
import { cityOf } from './city.ts';

/** Residents first, then the insured (65 and over only), then what is merely projected. */
const definitionRank: Readonly<Record<PopulationDefinition, number>> = {
  'resident-register': 0,
  census: 0,
  insured: 1,
  projection: 2,
};

const fields = ['total', 'over65', 'over75', 'over85'] as const;

/** What an area is made of, for adding up. */
export interface PopulationParts {
  readonly municipalities: readonly string[];
  /** Codes of small areas. */
  readonly smallAreas: readonly string[];
  /** Members that can have no figure of their own (school districts, towns without a code). */
  readonly uncountable: readonly string[];
}

export interface PopulationFinding {
  readonly population: AreaPopulation | null;
  readonly missing: readonly string[];
}

export interface PopulationBook {
  /** The best figure published for the area itself; null when there is none. */
  readonly findOwn: (layer: string, code: string) => AreaPopulation | null;
  /**
   * The sum over the parts, only when every part has a figure of one definition and year. The wards
   * of a 政令市 may be spoken for by the city's figure when all of them are parts. Otherwise null,
   * with the parts that lack one in the series that comes closest.
   */
  readonly sum: (parts: PopulationParts) => PopulationFinding;
  /**
   * One figure a definition and year, by year: what is published for the area itself, else the sum
   * where every part has one.
   */
  readonly listYears: (
    layer: string,
    code: string,
    parts: PopulationParts,
  ) => readonly AreaPopulation[];
}

/**
 * Opens the population records as of a day. Of several figures for one area: residents before insured
 * before projections; then the newest year (a projection's year nearest to the day, not after it when
 * possible); of one year the resident register before the census; then the latest date.
 * `wardsOf` lists all known wards of a 政令市.
 */
export function openPopulationBook(
  records: readonly PopulationBody[],
  asOf: string,
  wardsOf: (city: string) => readonly string[],
): PopulationBook {
  const byPreference = [...records].sort(comparePreference(Number(asOf.slice(0, 4))));
  const own = new Map<string, PopulationBody>();
  const series = new Map<string, Map<string, PopulationBody>>();
  for (const record of byPreference) {
    const key = keyOf(record.layer, record.code);
    if (!own.has(key)) own.set(key, record);
    const name = `${record.definition}|${record.year}`;
    const figures = series.get(name) ?? new Map<string, PopulationBody>();
    series.set(name, figures);
    if (!figures.has(key)) figures.set(key, record);
  }

  return {
    listYears: (layer, code, parts) =>
      [...series.values()]
        .flatMap((figures) => {
          const record = figures.get(keyOf(layer, code));
          if (record) return toPopulation(record);
          const { found, missing } = coverParts(parts, figures, wardsOf);
          return missing.length === 0 && found.length > 0 ? add(found) : [];
        })
        .sort(byYear),
    findOwn(layer, code) {
      const record = own.get(keyOf(layer, code));
      return record ? toPopulation(record) : null;
    },
    sum(parts) {
      let missing: readonly string[] = listParts(parts);
      if (missing.length === 0) return { population: null, missing };
      for (const figures of series.values()) {
        const cover = coverParts(parts, figures, wardsOf);
        if (cover.missing.length === 0) return { population: add(cover.found), missing: [] };
        if (cover.missing.length < missing.length) missing = cover.missing;
      }
      return { population: null, missing };
    },
  };
}

/** A 市町村 that is no 政令市 is the same place on both layers. */
function keyOf(layer: string, code: string): string {
  return `${layer === 'city' ? 'municipality' : layer}|${code}`;
}

function listParts({ municipalities, smallAreas, uncountable }: PopulationParts): string[] {
  return [...municipalities, ...smallAreas, ...uncountable];
}

function coverParts(
  parts: PopulationParts,
  figures: ReadonlyMap<string, PopulationBody>,
  wardsOf: (city: string) => readonly string[],
): { found: PopulationBody[]; missing: string[] } {
  const found: PopulationBody[] = [];
  const missing = [...parts.uncountable];
  const members = new Set(parts.municipalities);
  const spokenFor = new Set<string>();
  for (const city of new Set(parts.municipalities.map(cityOf))) {
    const wards = wardsOf(city);
    const figure = figures.get(keyOf('city', city));
    if (figure && wards.length > 0 && wards.every((ward) => members.has(ward))) {
      found.push(figure);
      for (const ward of wards) spokenFor.add(ward);
    }
  }
  const take = (layer: string, code: string) => {
    const figure = figures.get(keyOf(layer, code));
    if (figure) found.push(figure);
    else missing.push(code);
  };
  for (const code of members) if (!spokenFor.has(code)) take('municipality', code);
  for (const code of new Set(parts.smallAreas)) take('small', code);
  return { found, missing: missing.sort() };
}

function add(figures: readonly PopulationBody[]): AreaPopulation {
  const [first] = figures;
  const sameDate = figures.every(({ date }) => date === first!.date);
  const total = { ...toPopulation(first!), date: sameDate ? first!.date : null };
  for (const field of fields) {
    total[field] = figures.reduce<number | null>(
      (sum, figure) => (sum === null || figure[field] === null ? null : sum + figure[field]),
      0,
    );
  }
  return total;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function toPopulation(record: PopulationBody): Writable<AreaPopulation> {
  const { definition, year, date, total, over65, over75, over85 } = record;
  return { definition, year, date, total, over65, over75, over85 };
}

function comparePreference(thisYear: number) {
  const distance = ({ definition, year }: PopulationBody): number => {
    if (year === null) return Number.MAX_SAFE_INTEGER;
    if (definition !== 'projection') return -year;
    return year <= thisYear ? thisYear - year : 10_000 + year - thisYear;
  };
  const register = ({ definition }: PopulationBody) => (definition === 'resident-register' ? 0 : 1);
  const date = (record: PopulationBody) => record.date ?? '';
  return (a: PopulationBody, b: PopulationBody): number =>
    definitionRank[a.definition] - definitionRank[b.definition] ||
    distance(a) - distance(b) ||
    register(a) - register(b) ||
    (date(a) === date(b) ? 0 : date(a) > date(b) ? -1 : 1);
}

function byYear(a: AreaPopulation, b: AreaPopulation): number {
  return (
    (a.year ?? 0) - (b.year ?? 0) || definitionRank[a.definition] - definitionRank[b.definition]
  );
}
