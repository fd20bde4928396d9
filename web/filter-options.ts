import type { Facets } from '../geo/atlas/answers.ts';
import { filings, findFilingBySymbol } from '../geo/terms/filing.ts';
import { kinds } from '../geo/terms/kind.ts';
import { roles } from '../geo/terms/role.ts';
import { services } from '../geo/terms/service.ts';
import type { FilterName, Filters } from './view-state.ts';
import { toFilingLabel } from './words/labels.ts';
import { words } from './words/words.ts';

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
  kind: kinds.map(({ id }) => ({ value: id, ...words.terms.kinds[id] })),
  service: services.map(({ code }) => ({
    value: code,
    label: words.terms.services[code] ?? code,
    help: '',
  })),
  filing: filings.map(({ symbol, group }) => ({
    value: symbol,
    label: toFilingLabel(symbol),
    help: words.terms.filingGroups[group].help,
  })),
  role: roles.map(({ id }) => ({
    value: id,
    label: words.terms.roles[id].shortLabel,
    help: words.terms.roles[id].help,
  })),
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
  if (name === 'service') return words.terms.services[value] ?? value;
  if (name === 'filing') return findFilingBySymbol(value)?.symbol ?? value;
  return known[name].find((option) => option.value === value)?.label ?? value;
}

/** The filters with one value switched on or off. */
export function toggleFilter(filters: Filters, name: FilterName, value: string): Filters {
  const values: readonly string[] = filters[name];
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return { ...filters, [name]: next };
}
