import type { IndicatorItem } from '../../geo/atlas/answers-indicators.ts';
import { formatCount, formatIndicator } from '../words/format.ts';
import { toIndicatorTerm } from '../words/labels.ts';
import { words } from '../words/words.ts';
import type { AreaFigure } from './shown-figures.ts';

const { locale } = words.formats;
const mostDigits = 6;

export const toIndicatorLabel = (item: IndicatorItem) => toIndicatorTerm(item).label;

export const toUnitText = ({ unit, unitLabel }: IndicatorItem) =>
  unit === 'own' ? (unitLabel ?? words.site.unknown) : words.indicatorMode.units[unit];

/** A value with its unit; where there is none, why. */
export function toValueText(item: IndicatorItem, { value, gap }: AreaFigure): string {
  return gap === 'suppressed' ? words.figures.withheld : formatValue(item, value);
}

export function formatValue(item: IndicatorItem, value: number | null | undefined): string {
  return formatIndicator(value, item.unit, item.unitLabel);
}

/** Why there is no value, where more can be said than that there is none; else empty. */
export function toNoteText({ note, contested }: AreaFigure): string {
  const text = words.figures;
  if (note?.reason === 'city') return text.fromCity(note.city);
  if (note?.reason === 'incomplete') return text.incomplete(formatCount(note.missing));
  return contested ? text.contested : '';
}

/** `+1.2`, `−0.3`; shares in points. */
export function formatDifference({ unit }: IndicatorItem, difference: number | null): string {
  if (difference === null) return words.site.unknown;
  const shown = unit === 'share' ? difference * 100 : difference;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(shown);
}

/** The bounds of classes with as many digits as tell neighbours apart; of ours one at least. */
export function formatBounds(
  { unit, unitLabel }: IndicatorItem,
  bounds: readonly number[],
): string[] {
  const [scale, suffix] = unit === 'share' ? [100, '%'] : [1, unitLabel ?? ''];
  for (let digits = unit === 'own' ? 0 : 1; ; digits++) {
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const texts = bounds.map((bound) => format.format(bound * scale) + suffix);
    const differ = texts.every(
      (text, i) => i === 0 || bounds[i - 1] === bounds[i] || text !== texts[i - 1],
    );
    if (differ || digits === mostDigits) return texts;
  }
}

/** What each class holds, in words: `3.1～5.2未満`, and its end too for the last. */
export function listClassTexts(item: IndicatorItem, bounds: readonly number[]): string[] {
  const texts = formatBounds(item, bounds);
  const { between, upTo } = words.indicatorMode;
  return texts.slice(0, -1).map((from, i) => {
    const to = texts[i + 1] ?? from;
    if (i < texts.length - 2) return between(from, to);
    return from === to ? from : upTo(from, to);
  });
}
