import { describe, expect, it } from 'vitest';
import { chooseCells } from '../../../geo/areas/choose-cells.ts';
import { findMeshCentre, findSecondMesh } from '../../../geo/areas/mesh.ts';
import type { CellRow } from '../../../geo/areas/population-cell.ts';
import type { CurrentRecord, PopulationDefinition } from '../../../geo/registry/source-record.ts';

const told = (
  cells: readonly CellRow[],
  definition: PopulationDefinition = 'census',
  year = 2020,
  edition: string | null = null,
): CurrentRecord => ({
  source: 'population-cell',
  key: `${definition}|${year}|${edition}|${cells.map(([place]) => place).join(' ')}`,
  layout: 2,
  edition,
  slice: '',
  vanished: false,
  body: { type: 'population-cells', definition, year, cells },
});
const row = (place: string, people: number): CellRow => [place, people * 3, people, null, null];
const nowhere = () => '98101';
const people = (records: readonly CurrentRecord[], at = nowhere as () => string | null) =>
  chooseCells(records, at).cells.map(({ place, over65 }) => [place, over65]);

describe('the population cells that count', () => {
  it('takes two files that share a mesh together, and the newer figure of one place', () => {
    const both = [told([row('53394567', 10)]), told([row('53394568', 20)])];
    expect(people(both)).toEqual([
      ['53394567', 10],
      ['53394568', 20],
    ]);
    const corrected = [...both, told([row('53394567', 11)], 'census', 2020, '2021-04-01')];
    expect(people(corrected)[0]).toEqual(['53394567', 11]);
    expect(people([...corrected].reverse())).toEqual(people(corrected));
  });

  it('counts nobody twice where a mesh is told whole and in parts', () => {
    const chosen = chooseCells([told([row('53394567', 10), row('533945671', 4)])], nowhere);
    expect(chosen.cells.map(({ place }) => place)).toEqual(['53394567']);
    expect(chosen.nested).toBe(1);
  });

  it('takes one definition and year in a municipality: the best of those that are full enough', () => {
    const census = told([row('53394567', 100), row('53394568', 100)]);
    const register = told([row('139.650000,35.680000', 190)], 'resident-register', 2026);
    const stray = told([row('139.650000,35.680000', 3)], 'resident-register', 2026);
    expect(people([census, register])).toEqual([['139.650000,35.680000', 190]]);
    expect(people([census, stray]).map(([place]) => place)).toEqual(['53394567', '53394568']);
  });

  it('finds the second mesh that holds a place', () => {
    for (const code of ['53394567', '362257', '644142', '53390000'])
      expect(findSecondMesh(findMeshCentre(code)!)).toBe(code.slice(0, 6));
    expect(findSecondMesh([-70, -30])).toBeUndefined();
  });
});
