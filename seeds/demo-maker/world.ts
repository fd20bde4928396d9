import { type DailyArea, listDailyAreas } from './daily-areas.ts';
import { listLand } from './island.ts';
import type { Cell } from './mesh.ts';
import { type Municipality, shareLand } from './municipalities.ts';
import { settle, type Town } from './towns.ts';

/** The invented land with everything that stands still on it. */
export interface World {
  readonly land: readonly Cell[];
  readonly municipalities: readonly Municipality[];
  readonly towns: readonly Town[];
  readonly dailyAreas: readonly DailyArea[];
}

export function makeWorld(): World {
  const land = listLand();
  const municipalities = shareLand(land);
  const towns = municipalities.flatMap(settle);
  return { land, municipalities, towns, dailyAreas: listDailyAreas(municipalities, towns) };
}
