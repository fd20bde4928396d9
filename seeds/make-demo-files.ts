import { makeAddressFiles } from './demo-maker/address-files.ts';
import { makeAreaFiles } from './demo-maker/area-files.ts';
import { makeBoundaryFiles } from './demo-maker/boundary-files.ts';
import { makeCareOffices, makeDeemedOffices } from './demo-maker/care.ts';
import type { DemoFiles } from './demo-maker/demo-files.ts';
import { makeDesignationFiles } from './demo-maker/designation-files.ts';
import { openHolderBook } from './demo-maker/designation-row.ts';
import { NameGiver } from './demo-maker/facility-names.ts';
import { makeFilingFile } from './demo-maker/filing-file.ts';
import { makeHazardFiles } from './demo-maker/hazard-files.ts';
import { makeHoursFiles } from './demo-maker/hours-files.ts';
import { makeIryojohoFiles } from './demo-maker/iryojoho-files.ts';
import { makeKaigoFiles } from './demo-maker/kaigo-files.ts';
import { makeInstitutions } from './demo-maker/medical.ts';
import { makeMunicipalFiles } from './demo-maker/municipal-files.ts';
import { makePopulationFiles } from './demo-maker/population-files.ts';
import { makeSpecialSites } from './demo-maker/special-sites.ts';
import { makeSupportCenters } from './demo-maker/support-centers.ts';
import { makeSurveyFile } from './demo-maker/survey-file.ts';
import { makeWorld } from './demo-maker/world.ts';

/**
 * The demo: two fictional prefectures on an invented island in the open Pacific, told by files in
 * the formats of the real ones, with the faults of the real ones. The same bytes every time.
 * All names are invented; phone numbers have area codes that no exchange has.
 */
export async function makeDemoFiles(): Promise<DemoFiles> {
  const world = makeWorld();
  const names = new NameGiver();
  const special = makeSpecialSites(world.towns);
  const institutions = [...makeInstitutions(world.towns, names), special.clinicWithoutRecord];
  const offices = [
    ...makeCareOffices(world.towns, names),
    ...makeDeemedOffices(institutions),
    special.longName,
    special.astray,
  ];
  const centers = makeSupportCenters(world.dailyAreas);
  const all = { institutions, offices, centers };
  return {
    ...makeBoundaryFiles(world, centers),
    ...makeAreaFiles(world),
    ...makeHazardFiles(world),
    ...makePopulationFiles(world),
    ...makeAddressFiles(world),
    ...makeKaigoFiles({ offices, closed: [special.closedNurse] }),
    ...makeIryojohoFiles(institutions),
    ...makeHoursFiles(institutions),
    ...(await makeFilingFile(institutions)),
    ...makeMunicipalFiles(all),
    ...makeSurveyFile(all),
    ...makeDesignationFiles(openHolderBook(world, institutions, offices, special)),
  };
}
