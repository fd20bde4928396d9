import type { DataDate } from '../atlas/answers.ts';
import type { IndicatorFigures } from '../atlas/answers-indicators.ts';
import type { RoleId, VerdictId } from '../terms/role.ts';

/** Verdicts and indicators of one day, kept so that later days can be laid beside them. Plain data. */
export interface KeptFigures {
  /** The day as of which the verdicts were taken, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly dataVersion: string;
  readonly demo: boolean;
  readonly dataDates: readonly DataDate[];
  readonly indicators: readonly KeptIndicator[];
  /** Who held a role, each once; areas name them by their place here. */
  readonly holders: readonly KeptHolder[];
  readonly layers: readonly KeptLayer[];
}

/** As it was defined then: figures of another definition are not laid beside these. */
export interface KeptIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly formula: string;
}

/** A designation in force: the evidence of a verdict. */
export interface KeptHolder {
  readonly recordKey: string;
  readonly role: RoleId;
  readonly name: string;
  /** Null for an organisation that is no facility of the registry. */
  readonly facilityId: string | null;
  readonly kind: string;
  readonly plan: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface KeptLayer {
  readonly layer: string;
  readonly label: string;
  /** Ascending by code; verdicts, holders and figures stand in the same order. */
  readonly areas: readonly KeptArea[];
  readonly roles: Readonly<Record<RoleId, KeptRole>>;
  readonly figures: Readonly<
    Record<string, Pick<IndicatorFigures, 'values' | 'numerators' | 'denominators'>>
  >;
}

export interface KeptArea {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string | null;
  /** Fingerprint of what it is made of: another one is another area under the same code. */
  readonly outline: string;
}

export interface KeptRole {
  readonly verdicts: readonly VerdictId[];
  readonly holders: readonly (readonly number[])[];
}
