import { describe, expect, it } from 'vitest';
import { earthRadiusMetres } from '../../../geo/atlas/sphere.ts';
import { listAreaReach } from '../../../geo/coverage/area-reach.ts';
import { indicators } from '../../../geo/coverage/indicator.ts';
import { toValue } from '../../../geo/coverage/indicator-value.ts';
import { judgeCoverage } from '../../../geo/coverage/judge.ts';
import { openPointRows } from '../../../geo/coverage/point-rows.ts';
import { reckonReach } from '../../../geo/coverage/reach.ts';
import {
  exampleAccess,
  exampleCells,
  exampleClinics,
  exampleDemands,
  exampleRate,
  exampleShare,
  exampleWeights,
} from '../../../geo/coverage/worked-example.ts';
import { ja } from '../../../web/words/ja.ts';
import { area, completeSet, designation, holder, homecare } from './invented-prefecture.ts';

/** The example of the method page, reckoned by the rules themselves and once more on paper. */
const degrees = (kilometres: number) => (kilometres * 1000 * 180) / (Math.PI * earthRadiusMetres);
const over75 = Float64Array.from(exampleCells, (cell) => cell.over75);
const cells = {
  points: openPointRows(
    Float64Array.from(exampleCells, () => 138),
    Float64Array.from(exampleCells, ({ kilometres }) => 34 + degrees(kilometres)),
  ),
  ...{ over65: over75, over75, over85: over75 },
};
const reach = reckonReach(
  cells,
  exampleClinics.map(({ name, kilometres }) => ({
    id: name,
    position: [138, 34 + degrees(kilometres)],
    supply: 1,
  })),
);

describe('the example of the method page', () => {
  it('has the people around each clinic, and what each cell reaches', () => {
    const weightOf = (kilometres: number) =>
      exampleWeights.find((ring) => kilometres <= ring.kilometres)?.weight ?? 0;
    const demands = exampleClinics.map((clinic) =>
      exampleCells.reduce(
        (sum, cell) => sum + cell.over75 * weightOf(Math.abs(cell.kilometres - clinic.kilometres)),
        0,
      ),
    );
    expect(demands.map(Math.round)).toEqual(exampleDemands.map(({ demand }) => demand));
    exampleCells.forEach((cell, i) => {
      const onPaper = exampleClinics.reduce(
        (sum, clinic, k) =>
          sum + weightOf(Math.abs(cell.kilometres - clinic.kilometres)) / demands[k]!,
        0,
      );
      expect(reach.access[i]).toBeCloseTo(onPaper, 9);
      expect((reach.access[i]! * 100_000).toFixed(1)).toBe(exampleAccess[i]!.per100k.toFixed(1));
    });
    // Nobody's doctor is lost or counted twice.
    const given = exampleCells.reduce((sum, cell, i) => sum + cell.over75 * reach.access[i]!, 0);
    expect(given).toBeCloseTo(exampleClinics.length, 9);
    expect(ja.methodFigures.check).toContain('3.00');
  });

  it('has the share within 16 km', () => {
    const [whole] = listAreaReach(reach, { count: 1, areaOf: new Int32Array(4) });
    expect(whole?.reached.over75).toBe(exampleShare.within);
    expect(over75.reduce((sum, people) => sum + people, 0)).toBe(exampleShare.all);
    expect((exampleShare.within / exampleShare.all) * 100).toBe(exampleShare.percent);
    expect(whole?.access).toBeCloseTo(exampleClinics.length / exampleShare.all, 9);
  });

  it('has the rate', () => {
    const clinics = indicators.find(({ id }) => id === 'support-clinic')!;
    const { institutions, over75: people, per100k } = exampleRate;
    expect(toValue(clinics, institutions, people)).toBeCloseTo(per100k, 9);
  });

  it('has the verdicts', () => {
    const north = { homecare: 'N', prefecture: '98' };
    const judge = (complete: boolean) => {
      const coverage = judgeCoverage(
        [
          area('homecare', 'N', { municipalities: ['98201'] }),
          area('homecare', 'S', { municipalities: ['98202'] }),
        ],
        {
          asOf: '2026-04-01',
          designations: [
            designation('active', [homecare('N')], holder('甲病院', north)),
            designation('hub', [homecare('N'), homecare('S')], holder('乙医師会', {})),
          ],
          sets: [completeSet('active', { complete }), completeSet('hub')],
          loaded: { filings: new Set(), registry: new Set() },
        },
      );
      return coverage
        .listLayer('homecare')
        .map(({ roles }) => [roles.active.verdict, roles.hub.verdict]);
    };
    expect(judge(true)).toEqual([
      ['located', 'assigned'],
      ['lacking', 'assigned'],
    ]);
    expect(judge(false)[1]).toEqual(['unknown', 'assigned']);
  });
});
