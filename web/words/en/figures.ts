import type { figures as ja } from '../ja/figures.ts';

export const figures: typeof ja = {
  withheld: 'Withheld (few people)',
  withheldHelp: (people) =>
    `“Withheld (few people)” stands for areas with fewer than ${people} people aged 75 or over, and for those from which such a figure could be worked out.`,
  imported: 'Imported figures',
  importedHelp:
    'Shown as their publisher defines and counts them. They are apart from the figures worked out from filings and open data.',
  source: (publisher, year) => `Source: ${publisher}, ${year}`,
  year: (year) => year,
  noYear: 'year not stated',
  noPublisher: 'publisher not stated',
  definition: (text) => `Definition: ${text}`,
  fromCity: (name) => `There is no figure for single wards. See the figure for ${name}.`,
  incomplete: (n) => `Not added up, for ${n} of its municipalities have no figure.`,
  contested:
    'Two different figures were imported for this year. The one of the newer edition is shown.',
  numberOf: (value, unit) => `${value} ${unit}`,
};
