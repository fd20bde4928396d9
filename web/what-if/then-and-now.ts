import type { PreviewAnswer } from '../../geo/atlas/answers-scenario.ts';
import { type RoleId, type VerdictId, verdictsWorstFirst } from '../../geo/terms/role.ts';

/** One area with both its verdicts, before and after. */
export interface AreaTurn {
  readonly code: string;
  readonly name: string;
  readonly over75: number | null;
  readonly now: VerdictId;
  readonly after: VerdictId;
  /** Who would serve it, by name. */
  readonly holders: readonly string[];
}

/** The areas for one role: where it is lacking today first, and of those where most over 75 live. */
export function listTurns(preview: PreviewAnswer, role: RoleId): AreaTurn[] {
  const from = new Map(
    preview.changed.filter((its) => its.role === role).map((its) => [its.code, its.from]),
  );
  const urgency = (turn: AreaTurn) => verdictsWorstFirst.indexOf(turn.now);
  return preview.areas
    .map(({ code, name, over75, [role]: its }) => ({
      code,
      name,
      over75,
      now: from.get(code) ?? its.verdict,
      after: its.verdict,
      holders: its.holders,
    }))
    .sort(
      (a, b) =>
        urgency(a) - urgency(b) ||
        (b.over75 ?? -1) - (a.over75 ?? -1) ||
        (a.code < b.code ? -1 : 1),
    );
}

/** What a scenario does to the areas without a role, in figures. */
export interface LackingTurn {
  readonly now: number;
  readonly after: number;
  /** People over 75 in the areas that are no longer lacking; null when one of them is not known. */
  readonly gained: number | null;
  /** The same of those that become lacking. */
  readonly lost: number | null;
}

export function toLackingTurn({ summary, changed }: PreviewAnswer, role: RoleId): LackingTurn {
  const ofRole = changed.filter((its) => its.role === role);
  return {
    now: summary.now[role].lacking,
    after: summary.after[role].lacking,
    gained: sumKnown(ofRole.filter((its) => its.from === 'lacking').map((its) => its.over75)),
    lost: sumKnown(ofRole.filter((its) => its.to === 'lacking').map((its) => its.over75)),
  };
}

/** Null when any of them is: a part is never told as the whole. */
function sumKnown(figures: readonly (number | null)[]): number | null {
  return figures.reduce<number | null>(
    (sum, figure) => (sum === null || figure === null ? null : sum + figure),
    0,
  );
}
