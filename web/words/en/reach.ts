import type { reach as ja } from '../ja/reach.ts';

export const reach: typeof ja = {
  title: 'Reach (straight line)',
  lead: 'From every place where people live, the straight-line distance to those who visit homes. It is neither road distance nor travel time.',
  layer: 'Kind of area',
  target: 'Whose reach',
  allReached: (areas, target) =>
    `Everyone aged 75 and over in all ${areas} areas lives within a straight 16 km of “${target}”`,
  someBeyond: (areas, beyond, people, target) =>
    `In ${beyond} of ${areas} areas, ${people} people aged 75 and over live beyond a straight 16 km of any “${target}”`,
  notKnown: (target) => `How far “${target}” reaches is not known: the data is not loaded`,
  partKnown: (areas) => `Of ${areas} more areas it is not known, for lack of data.`,
  noCells:
    'No population by place (mesh or small area) is loaded. Import a table of population by place to see these figures.',
  basis: (cells, series) => `Population of ${cells} places (${series}).`,
  series: (definition, year) => `${definition} ${year}`,
  seriesOfTowns: (name) => `${name}, middles of small areas`,
  definitions: {
    'resident-register': 'resident register',
    census: 'census',
    insured: 'insured persons aged 65 and over',
    projection: 'projection',
  },
  institutions: (count) => `${count} institutions are counted.`,
  withoutPosition: (count) => `${count} more, whose place is not known, are not counted.`,
  outside: (cells, people) =>
    `${cells} places in no area (${people} people aged 75 and over) are in no area’s figure.`,
  unknownCells: (cells) => `People of ${cells} places whose number is withheld are not counted.`,
  nested: (cells) =>
    `${cells} places that lie in a larger mesh were left out, to count nobody twice.`,
  yardstick:
    'National rules set no distance for home nursing and home care. 16 km is a yardstick only; each office states where it goes.',
  table: 'Reach by area (straight line; people aged 75 and over)',
  sortHelp: 'Press a heading to sort.',
  area: 'Area',
  people: 'Aged 75+ (places added up)',
  share: 'Within 16 km',
  byOne: 'Reached by one only',
  byTwo: 'By two or more',
  byThree: 'By three or more',
  mean: 'Mean number in reach',
  median: 'Nearest, for half of people',
  far: 'Nearest, for 95% of people',
  access: 'Access (E2SFCA)',
  parts: (numerator, denominator) => `${numerator} of ${denominator}`,
  lowerBound: 'Lower bound',
  lowerBoundHelp:
    'Lower bound: a prefecture whose data is not loaded lies within 16 km. More people may be reached, and from nearer, than is shown.',
  reasons: {
    'no-cells': 'No place with population lies in this area.',
    'no-people': 'No older people live at this area’s places, or their number is not known.',
    'not-loaded': 'The data of this prefecture is not loaded.',
  },
  accessHelp: (zones) =>
    `E2SFCA adds up the institutions in reach, each divided by the people aged 75 and over who share it (per 100,000). Weights by distance: ${zones}. No registry publishes numbers of doctors, so each institution counts as 1.`,
  zone: (metres, weight) => `up to ${metres}: ${weight}`,
  beyondTitle: 'Places beyond 16 km of all',
  beyondNone: 'No inhabited place lies beyond a straight 16 km of all.',
  beyondCount: (cells, people) =>
    `${cells} places (${people} people aged 75 and over), most people first.`,
  beyondFirst: (shown) => `The table below shows the first ${shown}.`,
  beyondTable: 'Places beyond a straight 16 km of all',
  position: 'Latitude, longitude',
  nearest: 'To the nearest (straight line)',
  unsure: 'May be reached from the next prefecture',
  none: 'There is none',
  legend:
    'Circles: places beyond a straight 16 km of all. The larger, the more people aged 75 and over.',
  areaTitle: 'Reach in this area (straight line)',
  areaLead:
    'All distances are straight lines. Shares are of the people at this area’s places who live within 16 km.',
  over65: 'Aged 65+',
  over75: 'Aged 75+',
  over85: 'Aged 85+',
  unknown: '“–” means that the data needed is missing, not that there is none.',
  sources: 'Sources and dates of the data',
  targets: {
    'support-clinic': 'Home care support clinics (all)',
    'support-clinic-1': 'Support clinics, tier 1 (enhanced, alone)',
    'support-clinic-2': 'Support clinics, tier 2 (enhanced, in a group)',
    'support-clinic-3': 'Support clinics, tier 3 (ordinary)',
    'support-hospital': 'Home care support hospitals (all)',
    'support-hospital-1': 'Support hospitals, tier 1 (enhanced, alone)',
    'support-hospital-2': 'Support hospitals, tier 2 (enhanced, in a group)',
    'support-hospital-3': 'Support hospitals, tier 3 (ordinary)',
  },
};
