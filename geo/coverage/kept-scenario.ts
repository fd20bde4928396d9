import type { Change } from './scenario.ts';

/** What somebody makes of a scenario before it is kept. */
export interface ScenarioDraft {
  /** One line. */
  readonly name: string;
  /** Of an office or a meeting; nothing of patients or private persons. */
  readonly notes: string;
  /** The layer its areas are looked at in. */
  readonly layer: string;
  readonly changes: readonly Change[];
}

/** A scenario as it is kept: `GET /api/scenarios/{id}`. */
export interface KeptScenario extends ScenarioDraft {
  readonly id: string;
  /** Grows by one with every saving: who saves says which one was read. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The facilities its changes name. */
  readonly facilities: readonly ScenarioFacility[];
}

export interface ScenarioFacility {
  readonly id: string;
  /** As it is called now, else as it was when the scenario was saved. */
  readonly name: string;
  /** False once the registry no longer has it. */
  readonly known: boolean;
}

/** What the list tells of each. */
export interface ScenarioSummary {
  readonly id: string;
  readonly name: string;
  readonly layer: string;
  readonly changeCount: number;
  readonly version: number;
  readonly updatedAt: string;
}

/** `GET /api/scenarios`: last saved first. */
export interface ScenariosAnswer {
  readonly items: readonly ScenarioSummary[];
}

/** Characters, as people count them. */
export const longestScenarioName = 80;
export const longestScenarioNotes = 2000;

/** As many as an office can still look through. */
export const mostScenarios = 500;

/** A deleted one can be brought back for so long. */
export const daysDeletedAreKept = 30;
