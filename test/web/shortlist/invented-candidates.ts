import type { FacilityAnswer } from '../../../geo/atlas/answers.ts';
import type { AbsentCandidate, FoundCandidate } from '../../../web/shortlist/candidate.ts';

/** Turns what follows it around: in a name it must stay within the name. */
export const rightToLeft = '\u202E';

export const hostileName = `=HYPERLINK("https://example.invalid","<b>見本</b>")${rightToLeft}`;

const blank: FacilityAnswer = {
  id: '000000000001',
  name: '見本診療所',
  kana: null,
  kinds: ['clinic'],
  identifiers: [],
  prefecture: '98',
  municipality: '98101',
  address: '見本市本町1-2-3',
  building: null,
  postcode: null,
  phone: '0999-11-2222',
  fax: null,
  url: null,
  corporateName: null,
  position: [143.1, 32.1],
  positionLevel: 'own',
  positionContradicts: false,
  services: [],
  filings: [],
  hours: [],
  openDays: null,
  hoursNote: null,
  closedNote: null,
  departments: [],
  beds: null,
  supplement: null,
  note: null,
  dataDate: '2026-10-01',
  records: [{ source: 'todokede', key: 'k', edition: '2026-10-01', vanished: false }],
  roles: [],
  areas: {},
  provenance: {},
};

export function inventFound(
  number: number,
  facility: Partial<FacilityAnswer> = {},
  entry: Partial<FoundCandidate['entry']> = {},
): FoundCandidate {
  const id = String(number).padStart(12, '0');
  const whole = { ...blank, id, ...facility };
  return {
    is: 'found',
    number,
    facility: whole,
    entry: { id, name: whole.name, careFunction: null, note: '', ...entry },
  };
}

export const inventVanished = (number: number, name: string): AbsentCandidate => ({
  is: 'vanished',
  number,
  entry: { id: String(number).padStart(12, '0'), name, careFunction: null, note: '' },
});
