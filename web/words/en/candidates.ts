import type { candidates as ja } from '../ja/candidates.ts';

/** Candidates and their combinations, in English. */
export const candidates: typeof ja = {
  title: 'Candidates for discussion',
  caveat:
    'Candidates for discussion, not proposed designations. Those who reach most people come first; the order is no recommendation.',
  noArea: 'Choose an area to see its candidates with the reasons.',
  none: (area: string) =>
    `Nobody in ${area} meets this rule. Change the rule, or try other bodies below.`,
  count: (area: string, total: string) => `Candidates for ${area}: ${total}`,
  reasons: 'Reasons',
  choose: (name: string, role: string) => `${name} as ${role}`,
  chooseShort: 'Try',
  chosen: 'Being tried',
  more: (count: string) => `Show all candidates (${count})`,
  fewer: 'Show fewer',
  rules: {
    change: 'Change the rule',
    active: (tiers: string, share: string) =>
      `Rule: hospitals and clinics that file ${tiers}, inside the area, or outside it when ${share}% or more of its people aged 75 and over live within 16 km (straight line).`,
    hub: (kinds: string) =>
      `Rule: bodies of the kinds named in the national guideline (${kinds}) inside the area.`,
    insideOnly:
      'No data on where people live is loaded, so institutions outside the area are not considered.',
    tiers: 'Tier of home-care support clinic or hospital',
    tierNames: {
      'clinic-1': 'support clinic, enhanced alone',
      'clinic-2': 'support clinic, enhanced jointly',
      'clinic-3': 'support clinic, conventional',
      'hospital-1': 'support hospital, enhanced alone',
      'hospital-2': 'support hospital, enhanced jointly',
      'hospital-3': 'support hospital, conventional',
    },
    share: 'Share of people aged 75+ that one outside must reach',
    kinds: 'Kinds of coordination hub',
    kindNames: {
      hospital: 'hospital',
      clinic: 'clinic',
      'visiting-nurse': 'visiting-nurse station',
      organisation: 'medical association, public health centre or the like',
      municipality: 'municipality',
    },
  },
  proposal: {
    title: 'Work out a combination',
    help: 'Works out whom to add to the scenario as it stands, for the role and rule chosen above.',
    mode: 'Looking for',
    modes: {
      smallest: 'the fewest that leave no area lacking',
      best: 'a set number that reaches most people',
    },
    k: 'At most',
    solve: 'Work it out',
    solving: 'Working it out (this may take ten seconds)',
    reaches: (people: string) => `reaches ${people} people aged 75+`,
    addAll: 'Add all to the scenario',
    noneWanted: 'No area lacks this role.',
    failed: 'It could not be worked out. Change the rule and try again.',
    smallest: (chosen: string, wanted: string, covered: string) =>
      `${chosen} candidates serve ${covered} of the ${wanted} areas lacking the role.`,
    best: (chosen: string, people: string, reached: string) =>
      `${chosen} candidates reach ${reached} of the ${people} people aged 75 and over in areas lacking the role.`,
    smallestProved: 'It is proved by calculation that no smaller combination exists.',
    bestProved: 'It is proved by calculation that no combination reaches more people.',
    smallestBound: (bound: string, gap: string) =>
      `In the time given it was shown only that at least ${bound} are needed (gap ${gap}). There may be a smaller combination.`,
    bestBound: (bound: string, gap: string) =>
      `In the time given it was shown only that at most ${bound} people can be reached (gap ${gap}). There may be a better combination.`,
    uncovered: (areas: string) => `Areas without any candidate: ${areas}`,
    left: (areas: string) => `Areas this combination leaves without one: ${areas}`,
    merged: 'Places of people near each other were counted together for the calculation.',
    caveat: 'What is worked out are candidates for discussion too, not proposed designations.',
  },
};
