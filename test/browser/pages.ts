import type { FacilitiesAnswer } from '../../geo/atlas/answers.ts';
import type { Site } from './start-site.ts';

/**
 * Every page, and every view of it that looks different: all of them are opened in every language.
 * AREA stands for the code of a 在宅医療圏, FACILITY for the id of a hospital.
 */
export const pages = [
  '/',
  '/?list=areas&colour=verdict',
  '/?layer=homecare&area=AREA',
  '/?facility=FACILITY',
  '/coverage',
  '/coverage?area=AREA',
  '/coverage/sheet?layer=homecare&area=AREA',
  '/coverage/hazard',
  '/coverage/indicators',
  '/coverage/what-if?layer=homecare&area=AREA',
  '/coverage/reach?area=AREA',
  '/coverage/summary',
  '/coverage/trend',
  '/coverage/plan?layer=homecare&area=AREA',
  '/my-area',
  '/my-area?layer=daily&area=98100-1',
  '/report',
  '/shortlist',
  '/shortlist/print',
  '/find',
  '/find?around=daily:98100-1',
  '/find?around=daily:98100-1&function=home-visit',
  '/find?around=daily:98100-1&function=home-visit&facility=FACILITY',
  '/embed',
  '/embed-builder',
  '/print',
  '/admin',
  '/admin/reports',
  '/admin/handover',
  '/guide',
  '/about',
  '/sources',
  '/method',
  '/accessibility',
  '/nowhere',
] as const;

/** The address of a page of the table on a site, its placeholders filled in. */
export async function toPageAddress({ origin }: Site, path: string): Promise<URL> {
  const facilities = await fetch(`${origin}/api/facilities?kind=hospital&limit=1`);
  const { items } = (await facilities.json()) as FacilitiesAnswer;
  const areas = await fetch(`${origin}/api/areas?layer=homecare`);
  const { areas: list } = (await areas.json()) as { areas: { code: string }[] };
  const filled = path.replace('FACILITY', items[0]?.id ?? '').replace('AREA', list[0]?.code ?? '');
  return new URL(filled, origin);
}
