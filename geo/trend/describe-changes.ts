import { type RoleId, roles } from '../terms/role.ts';
import type { ChangesAnswer, NamedCode, VerdictChange } from './answers-trend.ts';
import { compareInstitutions } from './compare-institutions.ts';
import { type Moment, toTrendMoment } from './describe-trend.ts';
import type { KeptArea, KeptFigures, KeptLayer } from './kept-figures.ts';
import type { KeptInstitutions } from './kept-institutions.ts';

/** A kept day with everything that can be compared. */
export interface FullMoment extends Moment {
  readonly institutions: KeptInstitutions;
}

/** What changed between two days; areas that were redrawn are named and not compared. */
export function describeChanges(from: FullMoment, to: FullMoment, layer: string): ChangesAnswer {
  const [before, after] = [findLayer(from.figures, layer), findLayer(to.figures, layer)];
  const areasAfter = new Map(after?.areas.map((area) => [area.code, area]));
  const areasBefore = new Map(before?.areas.map((area) => [area.code, area]));
  const kept = (after?.areas ?? []).filter(({ code }) => areasBefore.has(code));
  const isRedrawn = ({ code, outline }: KeptArea) => areasBefore.get(code)?.outline !== outline;
  const names = new Map([...(before?.areas ?? []), ...(after?.areas ?? [])].map(toEntry));
  const { institutions, notKnown } = compareInstitutions(from, to, layer, names);
  return {
    layer,
    from: toTrendMoment(from),
    to: toTrendMoment(to),
    verdicts:
      before && after
        ? kept
            .filter((area) => !isRedrawn(area))
            .flatMap(({ code }) =>
              roles.flatMap(({ id }) =>
                findFlip(from.figures, before, to.figures, after, code, id),
              ),
            )
        : [],
    areas: {
      redrawn: kept.filter(isRedrawn).map(toNamed),
      // A layer that was not loaded on one side says nothing of its areas.
      gone: after
        ? (before?.areas ?? []).filter(({ code }) => !areasAfter.has(code)).map(toNamed)
        : [],
      added: before
        ? (after?.areas ?? []).filter(({ code }) => !areasBefore.has(code)).map(toNamed)
        : [],
    },
    institutions,
    notKnown,
  };
}

const toEntry = ({ code, name }: KeptArea): [string, string] => [code, name];
const toNamed = ({ code, name }: KeptArea): NamedCode => ({ code, name });

function findLayer({ layers }: KeptFigures, layer: string): KeptLayer | undefined {
  return layers.find((its) => its.layer === layer && its.areas.length > 0);
}

function findFlip(
  figuresBefore: KeptFigures,
  before: KeptLayer,
  figuresAfter: KeptFigures,
  after: KeptLayer,
  code: string,
  role: RoleId,
): readonly VerdictChange[] {
  const [at, now] = [before, after].map(({ areas }) => areas.findIndex((a) => a.code === code));
  const from = before.roles[role].verdicts[at!]!;
  const to = after.roles[role].verdicts[now!]!;
  if (from === to) return [];
  const namesOf = ({ holders }: KeptFigures, places: readonly number[]) =>
    places.flatMap((place) => holders[place]?.name ?? []);
  return [
    {
      ...toNamed(after.areas[now!]!),
      role,
      from,
      to,
      known: from !== 'unknown' && to !== 'unknown',
      holdersFrom: namesOf(figuresBefore, before.roles[role].holders[at!]!),
      holdersTo: namesOf(figuresAfter, after.roles[role].holders[now!]!),
    },
  ];
}
