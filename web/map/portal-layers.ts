/** Where 国土地理院 serves the tiles of ハザードマップポータルサイト; asked for when switched on only. */
const portal = 'https://disaportaldata.gsi.go.jp/raster';

/** What a reader may lay over the map of the portal's. */
export interface PortalLayer {
  readonly id: PortalLayerId;
  /** Tile addresses, drawn one over the other. Source: ハザードマップポータルサイト オープンデータ配信. */
  readonly tiles: readonly string[];
}

export type PortalLayerId = (typeof table)[number]['id'];

const table = [
  { id: 'flood', tiles: [`${portal}/01_flood_l2_shinsuishin_data/{z}/{x}/{y}.png`] },
  {
    id: 'landslide',
    tiles: [
      `${portal}/05_dosekiryukeikaikuiki/{z}/{x}/{y}.png`,
      `${portal}/05_kyukeishakeikaikuiki/{z}/{x}/{y}.png`,
      `${portal}/05_jisuberikeikaikuiki/{z}/{x}/{y}.png`,
    ],
  },
  { id: 'tsunami', tiles: [`${portal}/04_tsunami_newlegend_data/{z}/{x}/{y}.png`] },
] as const;

export const portalLayers: readonly PortalLayer[] = table;

/** The page of the portal that states the terms of its tiles. */
export const portalTerms =
  'https://disaportal.gsi.go.jp/hazardmapportal/hazardmap/copyright/opendata.html';

/** The zooms at which the portal has tiles. */
export const portalZooms = { minzoom: 2, maxzoom: 17 } as const;
