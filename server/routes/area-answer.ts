import type { AreaAnswer, Audience } from '../../geo/atlas/answers.ts';
import { findArea } from '../../geo/atlas/answers-areas.ts';
import { toVerdictAnswer } from '../../geo/atlas/answers-coverage.ts';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import { coverageAsOf } from '../../geo/atlas/coverage.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { areaSchemaFor } from './schemas/area.ts';

/**
 * One area with its verdicts, as one audience may read it; undefined when it is not loaded.
 * @param asOf `YYYY-MM-DD`
 */
export function findAreaAnswer(
  atlas: Atlas,
  ref: AreaRef,
  asOf: string,
  audience: Audience,
): AreaAnswer | undefined {
  const area = findArea(atlas, ref.layer, ref.code);
  const verdicts = coverageAsOf(atlas, asOf).find(ref)?.roles;
  if (!area || !verdicts) return undefined;
  return areaSchemaFor[audience].parse({
    ...area,
    coverage: {
      active: toVerdictAnswer(verdicts.active, audience),
      hub: toVerdictAnswer(verdicts.hub, audience),
    },
  });
}
