import type { modes as ja } from '../ja/modes.ts';

export const modes: typeof ja = {
  label: 'Views of coverage',
  names: {
    verdicts: 'Verdicts',
    indicators: 'Indicators',
    reach: 'Reach',
    whatif: 'What if',
    trend: 'Over time',
    plan: 'Plan sheet (PDCA)',
    hazard: 'Disasters',
  },
};
