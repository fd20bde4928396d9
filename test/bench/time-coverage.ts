import { openAtlas } from '../../geo/atlas/atlas.ts';
import { coverageAsOf } from '../../geo/atlas/coverage.ts';
import { describeIndicators } from '../../geo/atlas/indicators.ts';
import type { AtlasSnapshot } from '../../geo/atlas/snapshot.ts';

/** Every verdict and every indicator of every layer, from a fresh Atlas that kept nothing. */
export const coverageGoalMilliseconds = 1000;

export interface CoverageTiming {
  readonly layers: number;
  readonly areas: number;
  readonly indicators: number;
  /** Of five, the middle one; the first one, of code that never ran, too. */
  readonly medianMilliseconds: number;
  readonly firstMilliseconds: number;
  /** The processor's own time in the middle run: what a busy machine adds is not in it. */
  readonly processorMilliseconds: number;
  readonly meetsGoal: boolean;
}

export function timeCoverage(snapshot: AtlasSnapshot, asOf: string): CoverageTiming {
  const runs = Array.from({ length: 5 }, () => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    const atlas = openAtlas(snapshot);
    const coverage = coverageAsOf(atlas, asOf);
    const { layers } = atlas.areas;
    const told = layers.map((layer) => ({
      verdicts: coverage.listLayer(layer).length,
      answer: describeIndicators(atlas, layer),
    }));
    const { user, system } = process.cpuUsage(used);
    return { milliseconds: performance.now() - start, processor: (user + system) / 1000, told };
  });
  const [first] = runs;
  const middle = [...runs].sort((a, b) => a.milliseconds - b.milliseconds)[2]!;
  const { told } = first!;
  for (const { verdicts, answer } of told)
    if (verdicts !== answer.areas.length)
      throw new Error(`${answer.layer}: ${verdicts} verdicts of ${answer.areas.length} areas`);
  return {
    layers: told.length,
    areas: told.reduce((sum, { verdicts }) => sum + verdicts, 0),
    indicators: told[0]?.answer.indicators.length ?? 0,
    medianMilliseconds: Math.round(middle.milliseconds),
    firstMilliseconds: Math.round(first!.milliseconds),
    processorMilliseconds: Math.round(middle.processor),
    meetsGoal: middle.milliseconds < coverageGoalMilliseconds,
  };
}
