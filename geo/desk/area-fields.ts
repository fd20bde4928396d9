import type { Area, AreaPopulation } from '../areas/area.ts';
import { hash48 } from '../registry/hash.ts';
import type { FieldWords } from './field-changes.ts';
import { joinWords } from './field-changes.ts';

/** What people compare of an area. */
export const areaFields: readonly FieldWords<Area>[] = [
  { label: '名称', words: ({ name }) => name },
  { label: 'かな', words: ({ kana }) => kana },
  { label: '上位の圏域', words: ({ parents }) => joinWords(parents.map(({ code }) => code)) },
  { label: '構成市区町村', words: ({ municipalities }) => joinWords(municipalities) },
  { label: '一部を含む市区町村', words: ({ partMunicipalities: part }) => joinWords(part) },
  { label: '構成する町丁目', words: ({ towns }) => (towns.length < 2 ? null : townWords(towns)) },
  { label: '境界', words: ({ geometry }) => (geometry === null ? null : shapeWords(geometry)) },
  { label: '総人口', words: ({ population }) => figureWords(population, 'total') },
  { label: '65歳以上', words: ({ population }) => figureWords(population, 'over65') },
  { label: '75歳以上', words: ({ population }) => figureWords(population, 'over75') },
  { label: '85歳以上', words: ({ population }) => figureWords(population, 'over85') },
  { label: '人口の時点', words: ({ population }) => yearWords(population) },
];

const townWords = (towns: readonly string[]) =>
  `${towns.length}（照合番号 ${hash48(towns.join('\n'))}）`;

/** Two outlines with the same number are the same; nobody compares coordinates by eye. */
function shapeWords(geometry: NonNullable<Area['geometry']>): string {
  const points = geometry.coordinates.flat(2).length;
  return `${points}点（照合番号 ${hash48(JSON.stringify(geometry.coordinates))}）`;
}

function figureWords(
  population: AreaPopulation | null,
  figure: 'total' | 'over65' | 'over75' | 'over85',
): string | null {
  const value = population?.[figure] ?? null;
  return value === null ? null : `${value.toLocaleString('ja-JP')}人`;
}

function yearWords(population: AreaPopulation | null): string | null {
  if (population === null) return null;
  return population.date ?? (population.year === null ? null : `${population.year}年`);
}
