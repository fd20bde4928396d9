import type { AreaSummary, FacilityItem } from '../../geo/atlas/answers.ts';
import { type KindId, kinds } from '../../geo/terms/kind.ts';

/** One 日常生活圏域 of a booklet, or what stands for it. */
export interface Chapter {
  /** Code of the 日常生活圏域; null for the one chapter of a municipality without any. */
  readonly code: string | null;
  readonly name: string;
  readonly bbox: AreaSummary['bbox'];
  /** Where its name stands on the map of all chapters; null when it has no area of its own. */
  readonly labelPoint: AreaSummary['labelPoint'];
  readonly population: AreaSummary['population'];
  /** In the order of the list: numbered from 1 in each chapter. */
  readonly items: readonly FacilityItem[];
}

export interface BookletArea {
  readonly code: string;
  readonly name: string;
  readonly bbox: AreaSummary['bbox'];
  readonly population: AreaSummary['population'];
  /** Municipalities it is made of. */
  readonly members: readonly { readonly code: string }[];
}

/** Whom to ask first stands first; then as everywhere. */
export const kindsInOrder: readonly KindId[] = [
  'support-center',
  ...kinds.map((kind) => kind.id).filter((id) => id !== 'support-center'),
];

/**
 * The chapters of a municipality's booklet: one per 日常生活圏域 that it set, by its code; then one
 * for what lies in none of them, named `elsewhere`. Without any 圏域 there is one for the whole.
 */
export function toChapters(
  area: BookletArea,
  dailyAreas: readonly AreaSummary[],
  items: readonly FacilityItem[],
  elsewhere: string,
): readonly Chapter[] {
  const { bbox, population, name } = area;
  const setBy = new Set([area.code, ...area.members.map((member) => member.code)]);
  const own = dailyAreas
    .filter(({ code }) => setBy.has(code.split('-')[0] ?? ''))
    .sort((a, b) => byNumber.compare(a.code, b.code));
  if (own.length === 0)
    return [{ code: null, labelPoint: null, name, bbox, population, items: inOrder(items) }];
  const codes = new Set(own.map(({ code }) => code));
  const rest = items.filter((item) => !codes.has(item.areas.daily ?? ''));
  return [
    ...own.map(
      (daily): Chapter => ({
        ...{ code: daily.code, name: daily.name, bbox: daily.bbox },
        ...{ labelPoint: daily.labelPoint, population: daily.population },
        items: inOrder(items.filter((item) => item.areas.daily === daily.code)),
      }),
    ),
    ...(rest.length === 0
      ? []
      : [
          {
            code: null,
            labelPoint: null,
            name: elsewhere,
            bbox,
            population: null,
            items: inOrder(rest),
          },
        ]),
  ];
}

/** Sorts `98100-2` before `98100-10`. */
const byNumber = new Intl.Collator('ja', { numeric: true });

function inOrder(items: readonly FacilityItem[]): FacilityItem[] {
  return kindsInOrder
    .flatMap((kind) => items.filter((item) => item.kinds[0] === kind))
    .concat(items.filter((item) => item.kinds.length === 0));
}
