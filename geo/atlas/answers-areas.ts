import type { Area, AreaPopulation } from '../areas/area.ts';
import { isSmallPopulation } from '../coverage/small-population.ts';
import type { AreaAnswer, AreaSummary, NamedArea } from './answers.ts';
import { nameArea } from './answers-facilities.ts';
import { docsInArea } from './area-code.ts';
import { countFacilities } from './area-counts.ts';
import type { Atlas } from './atlas.ts';
import { describeSupply } from './supply.ts';

/** The areas of a layer, ascending by code; none when the layer has none. */
export function listAreas(atlas: Atlas, layer: string): readonly AreaSummary[] {
  return atlas.areas.list(layer).map((area) => summarise(atlas, area));
}

/** One area, without its verdicts: those are the judge's, as of a date. */
export function findArea(
  atlas: Atlas,
  layer: string,
  code: string,
): Omit<AreaAnswer, 'coverage'> | undefined {
  const area = atlas.areas.find(layer, code);
  if (!area) return undefined;
  const { parents, prefecture, population, populationMissing } = area;
  return {
    ...summarise(atlas, area),
    layer,
    parents: parents.map((ref) => nameArea(atlas, ref.layer, ref.code)),
    members: listMembers(atlas, area),
    neighbours: atlas.areas.neighboursOf(area).map((near) => nameArea(atlas, layer, near)),
    populationMissing,
    populations: area.populations.map((each) => ({ ...each, isFuture: isFuture(each, area) })),
    ratesWithheld: isSmallPopulation(population?.over75, atlas.smallPopulation),
    counts: countFacilities(atlas, docsInArea(atlas, area), prefecture, population),
    supply: describeSupply(atlas, area),
    dataDates: atlas.sources,
  };
}

function summarise(atlas: Atlas, area: Area): AreaSummary {
  const { code, name, kana, layerLabel, prefecture, bbox, labelPoint, population } = area;
  const city = [area, ...area.parents].find(({ layer }) => layer === 'city')?.code ?? null;
  const facilities = docsInArea(atlas, area).length;
  const known = { code, name, kana, layerLabel, prefecture, city, bbox, labelPoint };
  return { ...known, facilities, population };
}

/** The municipalities an area is made of, whole or in part; a municipality has none but itself. */
function listMembers(atlas: Atlas, area: Area): NamedArea[] {
  return [...area.municipalities, ...area.partMunicipalities]
    .filter((code) => area.layer !== 'municipality' || code !== area.code)
    .map((code) => nameArea(atlas, 'municipality', code));
}

function isFuture({ definition, year }: AreaPopulation, { population }: Area): boolean {
  const now = population?.year ?? null;
  return definition === 'projection' && year !== null && now !== null && year > now;
}
