import type { RoleVerdict } from '../coverage/coverage.ts';
import type { AreaRef } from '../registry/source-record.ts';
import { prefectures } from '../terms/prefecture.ts';
import { type roles, verdicts } from '../terms/role.ts';
import type { Audience, CoverageAnswer, VerdictAnswer } from './answers.ts';
import { docsInArea } from './area-code.ts';
import type { Atlas } from './atlas.ts';
import { coverageAsOf } from './coverage.ts';
import { areaKey } from './facility-index.ts';

/** Findings name bodies: they are staff's. Everything else stands in the published plan. */
export function toVerdictAnswer(verdict: RoleVerdict, audience: Audience): VerdictAnswer {
  const { findings, ...open } = verdict;
  return audience === 'staff' ? { ...open, findings } : open;
}

/** The verdicts of one layer, ascending by code, with how many of each. */
export function describeCoverage(
  atlas: Atlas,
  layer: string,
  asOf: string,
  audience: Audience,
): CoverageAnswer {
  const coverage = coverageAsOf(atlas, asOf);
  const judged = coverage.listLayer(layer);
  const perRole = <T>(of: (role: (typeof roles)[number]['id']) => T) =>
    ({ active: of('active'), hub: of('hub') }) as const;
  return {
    layer,
    asOf,
    dataDates: atlas.sources,
    standIn: coverage.standIn.map((prefecture) => ({
      prefecture,
      name: prefectureName(atlas, prefecture),
    })),
    summary: perRole((role) =>
      perVerdict((id) => judged.filter((area) => area.roles[role].verdict === id).length),
    ),
    wideOnly: perRole((role) => judged.filter((area) => area.roles[role].wide).length),
    areas: judged.map(({ code, roles: verdictOf }) => {
      const area = atlas.areas.find(layer, code);
      return {
        code,
        name: area?.name ?? code,
        kana: area?.kana ?? null,
        prefecture: area?.prefecture ?? null,
        over75: area?.population?.over75 ?? null,
        active: toVerdictAnswer(verdictOf.active, audience),
        hub: toVerdictAnswer(verdictOf.hub, audience),
        counts: countKinds(atlas, { layer, code }, area?.prefecture ?? null),
      };
    }),
  };
}

function perVerdict<T>(of: (id: (typeof verdicts)[number]['id']) => T) {
  return Object.fromEntries(verdicts.map(({ id }) => [id, of(id)])) as Record<
    (typeof verdicts)[number]['id'],
    T
  >;
}

export function prefectureName(atlas: Atlas, code: string): string {
  return (
    atlas.areas.find('prefecture', code)?.name ??
    prefectures.find((prefecture) => prefecture.code === code)?.name ??
    code
  );
}

/**
 * Facilities by kind and in `total`. A kind of which the whole prefecture has none is left out: its
 * data is not loaded, and what is not known is never told as 0.
 */
function countKinds(atlas: Atlas, ref: AreaRef, prefecture: string | null): Record<string, number> {
  const { kind, area } = atlas.facilities.postings;
  const here = docsInArea(atlas, ref);
  const around = prefecture === null ? here : area.docsOf(areaKey('prefecture', prefecture));
  const [counts, known] = [kind.countAmong(here), kind.countAmong(around)];
  const rows = kind.keys.flatMap((id, k): [string, number][] =>
    counts[k]! + known[k]! > 0 ? [[id, counts[k]!]] : [],
  );
  return { total: here.length, ...Object.fromEntries(rows) };
}
