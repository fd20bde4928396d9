import type { modes as ja } from '../ja/modes.ts';

export const modes: typeof ja = {
  label: 'Views of coverage',
  names: {
    verdicts: 'Verdicts',
    sheet: 'Area sheet',
    summary: 'One-page summary',
    indicators: 'Indicators',
    reach: 'Reach',
    whatif: 'What if',
    trend: 'Over time',
    plan: 'Plan sheet (PDCA)',
    hazard: 'Disasters',
  },
};
