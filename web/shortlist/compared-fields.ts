import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import { listFunctions } from '../../geo/care/care-function.ts';
import { acceptances } from '../../geo/terms/acceptance.ts';
import { kinds } from '../../geo/terms/kind.ts';
import { listFilingWords } from '../parts/facility-row.tsx';
import { toHoursText } from '../parts/provider-lines.tsx';
import { summariseWeek } from '../week-summary.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { FoundCandidate } from './candidate.ts';

/** One row of the comparison, wherever it is shown: on the screen, as text, in a file. */
export interface ComparedField {
  readonly id: string;
  readonly label: string;
  /** In words; empty where nothing is published. */
  readonly list: (candidate: FoundCandidate) => readonly string[];
  /** Whether a difference says anything: every address differs. */
  readonly isCompared: boolean;
  /** The one number it is, for tables that reckon; null where it is none. */
  readonly toNumber?: (facility: FacilityAnswer) => number | null;
}

const text = words.facility;

const stated = (value: string | null | undefined): readonly string[] => (value ? [value] : []);

/**
 * The rows for these candidates: all that a facility accepts or not in one, and a row of its own for
 * each condition on which more than one of them has said something.
 */
export function listComparedFields(candidates: readonly FoundCandidate[]): ComparedField[] {
  return [...beforeAccepts, accepts, ...listAcceptFields(candidates), ...afterAccepts];
}

const beforeAccepts: readonly ComparedField[] = [
  {
    id: 'kinds',
    label: text.kinds,
    isCompared: true,
    list: ({ facility }) =>
      kinds
        .filter((kind) => facility.kinds.includes(kind.id))
        .map((kind) => words.terms.kinds[kind.id].label),
  },
  {
    id: 'careFunction',
    label: words.shortlist.careFunction,
    isCompared: true,
    list: ({ entry, facility }) =>
      entry.careFunction === null
        ? listFunctions(facility).map(({ id }) => words.terms.careFunctions[id].label)
        : [words.terms.careFunctions[entry.careFunction].label],
  },
  {
    id: 'phone',
    label: text.phone,
    isCompared: false,
    list: ({ facility }) => stated(facility.phone),
  },
  { id: 'fax', label: text.fax, isCompared: false, list: ({ facility }) => stated(facility.fax) },
  {
    id: 'address',
    label: text.address,
    isCompared: false,
    list: ({ facility: { address, building } }) =>
      stated([address, building].filter(Boolean).join(' ')),
  },
  { id: 'hours', label: text.hours, isCompared: true, list: ({ facility }) => listHours(facility) },
];

const afterAccepts: readonly ComparedField[] = [
  {
    id: 'filings',
    label: text.filings,
    isCompared: true,
    list: ({ facility }) =>
      listFilingWords(facility.filings.filter((its) => its.inForce).map((its) => its.symbol)),
  },
  {
    id: 'services',
    label: text.services,
    isCompared: true,
    list: ({ facility }) => [...new Set(facility.services.map(({ code }) => nameService(code)))],
  },
  {
    id: 'capacity',
    label: words.shortlist.capacity,
    isCompared: true,
    list: ({ facility }) =>
      facility.services.flatMap(({ code, capacity }) =>
        capacity === undefined
          ? []
          : [`${nameService(code)} ${text.capacity(formatCount(capacity))}`],
      ),
    toNumber: ({ services }) => {
      const [only, ...others] = services.filter(({ capacity }) => capacity !== undefined);
      return others.length === 0 ? (only?.capacity ?? null) : null;
    },
  },
  {
    id: 'beds',
    label: text.beds,
    isCompared: true,
    list: ({ facility: { beds } }) =>
      beds?.total === undefined ? [] : [text.bedCount(formatCount(beds.total))],
    toNumber: ({ beds }) => beds?.total ?? null,
  },
  {
    id: 'serviceArea',
    label: text.serviceArea,
    isCompared: true,
    list: ({ facility }) => stated(facility.supplement?.serviceAreaText),
  },
  {
    id: 'dataDate',
    label: words.shortlist.dataDate,
    isCompared: true,
    list: ({ facility: { dataDate } }) => (dataDate === null ? [] : [formatDate(dataDate)]),
  },
];

const accepts: ComparedField = {
  id: 'accepts',
  label: text.accepts,
  isCompared: false,
  list: ({ facility }) =>
    ([true, false] as const).flatMap((answer) => {
      const named = acceptances
        .filter(({ id }) => findAnswer(facility, id) === answer)
        .map(({ id }) => words.terms.acceptances[id]);
      if (named.length === 0) return [];
      const said = named.join(words.site.listSeparator);
      return [`${answer ? text.acceptsYes : text.acceptsNo}${words.site.colon}${said}`];
    }),
};

/** One of the fields that every facility has. @throws when there is none of this id: that is a bug. */
export function getComparedField(id: string): ComparedField {
  const field = [...beforeAccepts, accepts, ...afterAccepts].find((each) => each.id === id);
  if (!field) throw new Error(`No compared field is called ${id}.`);
  return field;
}

function listAcceptFields(candidates: readonly FoundCandidate[]): ComparedField[] {
  const saying = (id: string) =>
    candidates.filter(({ facility }) => findAnswer(facility, id) !== undefined).length;
  return acceptances
    .filter(({ id }) => saying(id) > 1)
    .map(({ id }) => ({
      id: `accepts.${id}`,
      label: words.shortlist.accepts(words.terms.acceptances[id]),
      isCompared: true,
      list: ({ facility }) => {
        const answer = findAnswer(facility, id);
        return answer === undefined ? [] : [answer ? text.acceptsYes : text.acceptsNo];
      },
    }));
}

function findAnswer({ supplement }: FacilityAnswer, id: string): boolean | undefined {
  return supplement?.accepts?.[id];
}

function nameService(code: string): string {
  return words.terms.services[code] ?? code;
}

/** The week in runs of days, then what is written of it. */
export function listHours(facility: FacilityAnswer): string[] {
  const days = text.weekdays;
  const week = summariseWeek(facility).map(({ first, last, open }) => {
    const run =
      first === last ? days[first] : words.myArea.dayRun(days[first] ?? '', days[last] ?? '');
    if (open === 'closed') return `${run} ${text.closedToday}`;
    return `${run} ${open === 'open' ? text.open : toHoursText(open)}`;
  });
  return [...week, ...stated(facility.hoursNote), ...stated(facility.closedNote)];
}

/** Whether what they publish of a field is not the same; what is not known is no difference. */
export function isDifferent(field: ComparedField, candidates: readonly FoundCandidate[]): boolean {
  if (!field.isCompared) return false;
  const known = candidates.map(field.list).filter((values) => values.length > 0);
  return new Set(known.map((values) => JSON.stringify(values))).size > 1;
}
