import type { TableFormat } from '../format.ts';
import { areaMembers } from './area-members.ts';
import { censusAreaPopulation } from './census-area-population.ts';
import { designationSets } from './designation-sets.ts';
import { designationWorkbook } from './designation-workbook.ts';
import { designations } from './designations.ts';
import { figures } from './figures.ts';
import { geoloniaTowns } from './geolonia-towns.ts';
import { homecareData } from './homecare-data.ts';
import { insuredPopulation } from './insured-population.ts';
import { iryojoho } from './iryojoho.ts';
import { iryojohoHours } from './iryojoho-hours.ts';
import { iryokenMembers } from './iryoken-members.ts';
import { isjBlocks } from './isj-blocks.ts';
import { isjTowns } from './isj-towns.ts';
import { kaigo } from './kaigo.ts';
import { population } from './population.ts';
import { populationCells } from './population-cells.ts';
import { recommendedCare } from './recommended-care.ts';
import { recommendedMedical } from './recommended-medical.ts';
import { recommendedPopulation } from './recommended-population.ts';
import { reorganisationTable } from './reorganisations.ts';
import { standardCare } from './standard-care.ts';
import { standardMedical } from './standard-medical.ts';
import { supplement } from './supplement.ts';
import { todokede } from './todokede.ts';

/** Every table the program reads. A file is matched against all of them by its header names. */
export const tableFormats: readonly TableFormat[] = [
  kaigo,
  iryojoho,
  iryojohoHours,
  todokede,
  geoloniaTowns,
  isjTowns,
  isjBlocks,
  recommendedMedical,
  recommendedCare,
  recommendedPopulation,
  standardMedical,
  standardCare,
  designations,
  designationSets,
  designationWorkbook,
  areaMembers,
  iryokenMembers,
  population,
  populationCells,
  censusAreaPopulation,
  insuredPopulation,
  figures,
  homecareData,
  supplement,
  reorganisationTable,
];
