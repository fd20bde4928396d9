import type { methodFigures as ja } from '../ja/method-figures.ts';

export const methodFigures: typeof ja = {
  title: 'Formulas of the figures',
  help: 'Every figure is shown with its numerator, denominator, data dates and sources. Where the denominator is zero or not known, “–” is shown.',
  indicator: 'Figure',
  formula: 'Formula (in Japanese, as exported)',
  caveat: 'Note',
  imported:
    'Imported figures are shown as published. Counts are added up only where every municipality has one; rates are worked out again from the sums of both parts.',
  withheld: (people, most) =>
    `Where fewer than ${people} people aged 75 or over live, rates per population are withheld (a setting). Imported counts of people or visits are withheld there too, as are counts from 1 to ${most} and what the publisher withholds, and every figure from which one of these could be worked out by adding or subtracting. Counts of institutions are not withheld, for they stand in public lists.`,
  exampleTitle: 'An example to check on paper',
  verdictTitle: 'Example 1: the verdict',
  verdict: [
    'An invented prefecture has a north area and a south area. It has published a list of institutions with an active role and declared it complete. The list names one hospital, which stands in the north and serves the north.',
    'In the north the active role is “inside the area”. Nobody serves the south, so there it is “not designated”.',
    'The list of coordination hubs names one medical association without an address, which serves both areas. In both the hub is “served from outside”.',
    'Had the list not been declared complete, the verdict for the south would be “no designation data”. Filings never change a verdict.',
  ],
  rateTitle: 'Example 2: a rate',
  rate: (n, people, rate) =>
    `With ${n} home-care support clinics and ${people} people aged 75 or over: ${n} ÷ ${people} × 100,000 = ${rate}.`,
  lineTitle: 'Example 3: share within 16 km, and access (E2SFCA)',
  line: 'On one line from south to north there are four places where people live and three clinics with one doctor each.',
  place: 'Place or clinic',
  kilometres: 'Position on the line (km)',
  people: 'People aged 75 or over',
  clinic: (name) => `Clinic ${name}`,
  share: (within, all, percent) =>
    `P1, P2 and P3 have a clinic within 16 km. P4 is 23 km from the nearest, clinic C. The share is ${within} ÷ ${all} = ${percent}%.`,
  weights: (rings) => `The weight depends on the distance: ${rings}. Beyond 16 km nothing counts.`,
  ring: (kilometres, weight) => `up to ${kilometres} km ${weight}`,
  demandTitle: 'Step 1: for each clinic, count the people around it by weight',
  demand: 'Weighted people',
  accessTitle:
    'Step 2: for each place, add up one doctor ÷ people × weight of the clinics it reaches',
  access: 'Doctors per 100,000 people',
  working: 'Working',
  check:
    'Check: multiplied by the people of each place and added up, 100×0.003929 + 200×0.005380 + 300×0.005104 = 3.00, the number of doctors.',
};
