import type { FeatureFormat, FeatureSample, ImportOptions } from '../format.ts';
import { careOfficePoints } from './care-office-points.ts';
import { censusSmallAreas } from './census-small-areas.ts';
import { exportedFacilities } from './exported-facilities.ts';
import { hazardZones } from './hazard-zones.ts';
import { medicalAreaMembers } from './medical-area-members.ts';
import { medicalPoints } from './medical-points.ts';
import { n03Boundaries } from './n03-boundaries.ts';
import { exportedAreas, flaggedAreas, supportCenterAreas } from './named-areas.ts';
import { supportCenterPoints } from './support-center-points.ts';

/**
 * Every kind of geometry the program reads; the first that recognises a layer takes it. What the
 * person importing says of properties comes first.
 */
export const featureFormats: readonly FeatureFormat[] = [
  ...hazardZones,
  flaggedAreas,
  n03Boundaries,
  medicalAreaMembers,
  censusSmallAreas,
  exportedAreas,
  supportCenterAreas,
  exportedFacilities,
  careOfficePoints,
  medicalPoints,
  supportCenterPoints,
];

export type FeatureRecognition =
  | { readonly ok: true; readonly format: FeatureFormat }
  | { readonly ok: false; readonly message: string };

/** Property names shown at most in a message. */
const shownNames = 12;

/** Finds the format of a layer by its property names and geometry types, never by its file name. */
export function recogniseFeatures(
  sample: FeatureSample,
  options: ImportOptions,
): FeatureRecognition {
  const format = featureFormats.find((candidate) => candidate.recognise(sample, options));
  if (format) return { ok: true, format };
  const names = sample.propertyNames.slice(0, shownNames);
  const more = sample.propertyNames.length - names.length;
  const seen = names.length > 0 ? `${names.join('、')}${more > 0 ? ` ほか${more}個` : ''}` : 'なし';
  return {
    ok: false,
    message: `知らない様式の地図データです。図形: ${sample.geometryTypes.join('、') || 'なし'}。属性: ${seen}。区域の境界なら --layer daily --code 区域番号の属性 --name 区域名の属性 --parent 市区町村コード、災害の区域なら --layer hazard-flood（洪水）などを付けてください。`,
  };
}
