import type { Facets } from '../geo/atlas/answers.ts';
import { filingGroups, filings, findFilingBySymbol } from '../geo/terms/filing.ts';
import { kinds } from '../geo/terms/kind.ts';
import { roles } from '../geo/terms/role.ts';
import { findServiceByCode, services } from '../geo/terms/service.ts';
import type { FilterName, Filters } from './view-state.ts';

/** One choice of a filter, with its count under the other filters. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** One sentence on what the term means; '' where the label says it. */
  readonly help: string;
  /** Undefined until counted. */
  readonly count: number | undefined;
  readonly active: boolean;
}

const known: Readonly<
  Record<FilterName, readonly { value: string; label: string; help: string }[]>
> = {
  kind: kinds.map(({ id, label, help }) => ({ value: id, label, help })),
  service: services.map(({ code, label }) => ({ value: code, label, help: '' })),
  filing: filings.map(({ symbol, label, group }) => ({
    value: symbol,
    label: `${label}（${symbol}）`,
    help: filingGroups.find((its) => its.id === group)?.help ?? '',
  })),
  role: roles.map(({ id, shortLabel, help }) => ({ value: id, label: shortLabel, help })),
};

/** The choices of one filter: those that occur, and those that are on. */
export function listFilterOptions(
  name: FilterName,
  filters: Filters,
  facets: Facets | undefined,
): readonly FilterOption[] {
  const active = new Set<string>(filters[name]);
  const options = known[name].map((option) => ({
    ...option,
    count: facets === undefined ? undefined : (facets[name][option.value] ?? 0),
    active: active.has(option.value),
  }));
  const unknown = [...active]
    .filter((value) => !options.some((option) => option.value === value))
    .map((value) => ({
      value,
      label: toFilterLabel(name, value),
      help: '',
      count: facets?.[name][value],
      active: true,
    }));
  return [...options, ...unknown].filter((option) => option.active || option.count !== 0);
}

/** The words of one chosen value. */
export function toFilterLabel(name: FilterName, value: string): string {
  if (name === 'service') return findServiceByCode(value)?.label ?? value;
  if (name === 'filing') return findFilingBySymbol(value)?.symbol ?? value;
  return known[name].find((option) => option.value === value)?.label ?? value;
}

/** The filters with one value switched on or off. */
export function toggleFilter(filters: Filters, name: FilterName, value: string): Filters {
  const values: readonly string[] = filters[name];
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return { ...filters, [name]: next };
}
