import type { AcceptanceId } from './find-state.ts';

/** How the many acceptances are laid out to be chosen from; each stands in one group. */
export const acceptanceGroups = [
  { id: 'always', items: ['contact-24h', 'end-of-life-care'] },
  {
    id: 'tubes',
    items: ['gastrostomy', 'nasal-feeding', 'jejunostomy', 'stoma', 'urinary-catheter'],
  },
  { id: 'breathing', items: ['home-oxygen', 'tracheostomy', 'ventilator', 'suction'] },
  {
    id: 'medication',
    items: [
      'central-venous',
      'infusion',
      'insulin',
      'narcotics',
      'sterile-preparation',
      'dialysis',
    ],
  },
  { id: 'skin', items: ['wound', 'pressure-ulcer'] },
  {
    id: 'people',
    items: [
      'terminal',
      'intractable-disease',
      'disability',
      'paediatric',
      'psychiatric',
      'dementia',
      'infection',
    ],
  },
] as const satisfies readonly { id: string; items: readonly AcceptanceId[] }[];
