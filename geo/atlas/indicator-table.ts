import { scenes } from '../terms/scene.ts';
import type { FigureNote, IndicatorItem, IndicatorsAnswer } from './answers-indicators.ts';
import { type Table, type TableCell, toColumn } from './table.ts';

const columns = [
  toColumn('順位', 8, 'number'),
  toColumn('都道府県', 12),
  toColumn('圏域コード', 14),
  toColumn('圏域名', 24),
  toColumn('場面', 24),
  toColumn('指標', 40),
  toColumn('値', 12, 'decimal'),
  toColumn('単位', 20),
  toColumn('分子', 10, 'number'),
  toColumn('分母', 12, 'number'),
  toColumn('都道府県の値', 14, 'decimal'),
  toColumn('値がない理由', 24),
];

const units = { per100k: '人口10万人あたり', share: '%' } as const;

/**
 * The areas of a layer, or of one of its prefectures, by one indicator: the highest value first,
 * equal ones under one rank, those without a value last with the reason. Shares are in per cent.
 */
export function listIndicatorTable(
  answer: IndicatorsAnswer,
  item: IndicatorItem,
  prefecture: string | null,
): Table {
  const figures = answer.figures[item.id];
  const withheld = new Set(figures?.suppressed);
  const wholes = new Map(answer.prefectures.map((its) => [its.code, its]));
  const shown = answer.areas
    .map((area, i) => ({ area, i, value: figures?.values[i] ?? null }))
    .filter(({ area }) => prefecture === null || area.prefecture === prefecture)
    .sort((a, b) => compareValues(a.value, b.value) || a.area.code.localeCompare(b.area.code));
  const scene = item.scenes
    .map((id) => scenes.find((its) => its.id === id)?.label ?? id)
    .join('、');
  let rank: number | null = null;
  return {
    columns,
    rows: shown.map(({ area, i, value }, at): readonly TableCell[] => {
      if (value !== shown[at - 1]?.value) rank = at + 1;
      const whole = wholes.get(area.prefecture ?? '');
      return [
        value === null ? null : rank,
        whole?.name ?? null,
        area.code,
        area.name,
        scene,
        item.name,
        toShown(item, value),
        item.unit === 'own' ? item.unitLabel : units[item.unit],
        figures?.numerators[i] ?? null,
        figures?.denominators[i] ?? null,
        toShown(item, whole?.figures[item.id]?.value ?? null),
        value === null ? toReason(withheld.has(area.code), figures?.notes[area.code]) : null,
      ];
    }),
  };
}

function toReason(isWithheld: boolean, note: FigureNote | undefined): string {
  if (isWithheld) return '秘匿（人口が少ない）';
  if (note?.reason === 'city') return `区ごとの値なし（${note.city}の値を参照）`;
  if (note?.reason === 'incomplete') return `構成する市区町村のうち${note.missing}に値なし`;
  return 'データなし（不明）';
}

/** The highest first, the unknown last. */
function compareValues(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

/** Four decimals: beyond what any of these figures can mean. */
function toShown({ unit }: IndicatorItem, value: number | null): number | null {
  if (value === null) return null;
  return Math.round(value * (unit === 'share' ? 100 : 1) * 1e4) / 1e4;
}
