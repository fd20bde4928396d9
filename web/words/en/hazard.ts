import type { hazard as ja } from '../ja/hazard.ts';

export const hazard: typeof ja = {
  title: 'Hazard zones and institutions',
  question: (areas, n) =>
    `In ${n} of ${areas} areas an institution that is the only one of its kind stands in a hazard zone`,
  noneAlone: (areas) =>
    `In none of ${areas} areas does an institution that is the only one of its kind stand in a hazard zone`,
  notLoaded: 'No hazard zones have been imported',
  notLoadedHelp:
    'Import flood zones (A31), landslide zones (A33) or tsunami zones (A40) of the National Land Numerical Information, or a GeoJSON of zones, on the staff page to see figures by area. The maps of the Hazard Map Portal can be laid over the map even now.',
  inside: (n, total, unsure) =>
    `${n} of ${total} facilities stand in a hazard zone; for another ${unsure} the position is too coarse to be sure.`,
  caution:
    'Only imported zones are counted. Being outside them does not mean being safe, and zones that were not imported may exist.',
  portal: 'Lay over maps of the Hazard Map Portal',
  portalLayers: { flood: 'Flood', landslide: 'Landslide', tsunami: 'Tsunami' },
  portalAttribution: 'Hazard Map Portal Site (ハザードマップポータルサイト)',
  own: 'Imported zones',
  zones: (n) => `${n} zones`,
  noZones: 'no data',
  kind: 'Kind',
  allKinds: 'All kinds',
  table: 'Facilities in hazard zones, by area',
  tableHelp: '“–” means not known, because no zones of that kind have been imported.',
  area: 'Area',
  facilities: 'Facilities',
  sole: 'Only institution of its kind in the area, in a zone',
  uncertain: (n) => `unsure: ${n}`,
  soleNone: 'none',
  unsure: 'position not exact',
  unknownFunctions: (n) => `${n} further functions cannot be judged`,
  method: 'How this is counted',
  methodLines: [
    'In a zone: facilities whose published position (the building) lies inside the outline of a zone or on it. Holes of a zone are outside.',
    'Unsure: facilities that seem to stand inside, but whose position was found from the block or town of their address, or contradicts the address. They are not in the count.',
    'Facilities without a position count neither inside nor outside.',
    'The only institution: one body alone holds the role for the area in the medical plan, or one institution alone in the area has that filing or service.',
    'A facility of several kinds counts under each of them, and once under “All kinds”.',
  ],
  countTable: 'Download the counts by area and kind',
  bodyTable: 'Download the list of facilities in zones (staff)',
  sources: 'Sources of the zones',
};
