import type { FacilitySelector, IndicatorId } from '../coverage/indicator.ts';
import { indicators } from '../coverage/indicator.ts';
import { type RoleId, roles } from '../terms/role.ts';

/** Indicators that count institutions of one sort, whose loss would leave an area without any. */
const counted = [
  'home-visit',
  'support-clinic',
  'support-hospital',
  'backup-hospital',
  'visiting-nurse',
  'home-pharmacy',
  'home-dental',
  'round-the-clock',
  'nursing-multifunctional',
] as const satisfies readonly IndicatorId[];

export type SoleFunctionId = RoleId | (typeof counted)[number];

export interface CountedFunction {
  readonly id: (typeof counted)[number];
  readonly label: string;
  readonly selector: FacilitySelector;
}

/** What filings, services and kinds tell of. */
export const countedFunctions: readonly CountedFunction[] = counted.map((id) => {
  const { label, numerator } = indicators.find((row) => row.id === id)!;
  return { id, label, selector: numerator };
});

/** The two roles of the 医療計画 first, then what the data counts. */
export const soleFunctions: readonly { readonly id: SoleFunctionId; readonly label: string }[] = [
  ...roles.map(({ id, label }) => ({ id, label })),
  ...countedFunctions.map(({ id, label }) => ({ id, label })),
];
