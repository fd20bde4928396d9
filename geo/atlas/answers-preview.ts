import type { AreaCoverage, RoleVerdict } from '../coverage/coverage.ts';
import { judgeScenario } from '../coverage/judge-scenario.ts';
import { type RoleId, roles, verdicts } from '../terms/role.ts';
import type {
  ChangedVerdict,
  PreviewAnswer,
  PreviewFinding,
  PreviewQuestion,
  PreviewVerdict,
} from './answers-scenario.ts';
import type { Atlas } from './atlas.ts';
import { coverageAsOf } from './coverage.ts';
import { reckonReachAfter } from './reach-after.ts';
import { openScenario, type ShiftedFacility } from './scenario.ts';
import { listChangedIndicators } from './scenario-indicators.ts';

/**
 * What a list of changes would do to the areas of a layer, beside today's state. Reckoned from the
 * Atlas alone: nothing is written, and the Atlas stays as it is.
 */
export function previewScenario(
  atlas: Atlas,
  { layer, asOf, changes }: PreviewQuestion,
): PreviewAnswer {
  const scenario = openScenario(atlas, changes, asOf);
  const coverage = coverageAsOf(atlas, asOf);
  const now = coverage.listLayer(layer);
  const after = judgeScenario(coverage, scenario.rows).listLayer(layer);
  const anew = after.flatMap((area, i) => (area === now[i] ? [] : [{ now: now[i]!, after: area }]));
  const factsOf = (code: string) => {
    const area = atlas.areas.find(layer, code);
    return { code, name: area?.name ?? code, over75: area?.population?.over75 ?? null };
  };
  const changed = anew
    .flatMap((pair) =>
      roles.flatMap(({ id: role }): ChangedVerdict[] => {
        const [from, to] = [pair.now.roles[role].verdict, pair.after.roles[role].verdict];
        return from === to ? [] : [{ ...factsOf(pair.after.code), role, from, to }];
      }),
    )
    .sort((a, b) => (b.over75 ?? -1) - (a.over75 ?? -1) || (a.code < b.code ? -1 : 1));
  return {
    layer,
    asOf,
    summary: { now: countVerdicts(now), after: countVerdicts(after) },
    changed,
    areas: after.map(({ code, roles: verdictOf }) => ({
      ...factsOf(code),
      active: toSketch(verdictOf.active),
      hub: toSketch(verdictOf.hub),
    })),
    indicators: listChangedIndicators(atlas, layer, scenario.shifted),
    reach: listReachAfter(atlas, layer, scenario.shifted),
    findings: anew.flatMap((pair) =>
      roles.flatMap(({ id }) => listNewFindings(pair.now, pair.after, id)),
    ),
    warnings: scenario.warnings,
  };
}

function listReachAfter(
  atlas: Atlas,
  layer: string,
  shifted: readonly ShiftedFacility[],
): PreviewAnswer['reach'] {
  if (atlas.cells.size === 0) return null;
  const places = shifted.map(({ doc, to }) => ({
    facility: atlas.facilities.ids[doc]!,
    position: to?.position ?? null,
  }));
  return reckonReachAfter(atlas, layer, places);
}

function countVerdicts(areas: readonly AreaCoverage[]): PreviewAnswer['summary']['now'] {
  const countOf = (role: RoleId) =>
    Object.fromEntries(
      verdicts.map(({ id }) => [id, areas.filter((a) => a.roles[role].verdict === id).length]),
    ) as Record<(typeof verdicts)[number]['id'], number>;
  return { active: countOf('active'), hub: countOf('hub') };
}

function toSketch({
  verdict,
  remark,
  units,
  partial,
  wide,
  evidence,
}: RoleVerdict): PreviewVerdict {
  return { verdict, remark, units, partial, wide, holders: evidence.map(({ holder }) => holder) };
}

function listNewFindings(now: AreaCoverage, after: AreaCoverage, role: RoleId): PreviewFinding[] {
  const known = new Set(now.roles[role].findings.map(({ id, message }) => `${id} ${message}`));
  return after.roles[role].findings
    .filter(({ id, message }) => !known.has(`${id} ${message}`))
    .map(({ id, severity, message }) => ({ code: after.code, role, id, severity, message }));
}
