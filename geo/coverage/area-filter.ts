import { foldText } from '../registry/text.ts';
import type { RoleId, VerdictId } from '../terms/role.ts';

/** Which areas of a layer are asked for: an empty list or text asks for all. */
export interface AreaFilter {
  /** Whose verdicts are meant. */
  readonly role: RoleId;
  readonly verdicts: readonly VerdictId[];
  /** Two digits each. */
  readonly prefectures: readonly string[];
  /** Part of the name or its reading. */
  readonly name: string;
}

interface JudgedArea extends Readonly<Record<RoleId, { readonly verdict: VerdictId }>> {
  readonly name: string;
  readonly kana: string | null;
  readonly prefecture: string | null;
}

/** The predicate of the table of /coverage and of the files made of it, which so hold the same rows. */
export function toAreaTest(filter: AreaFilter): (area: JudgedArea) => boolean {
  const { role, verdicts, prefectures } = filter;
  const name = foldText(filter.name.trim());
  return (area) =>
    (verdicts.length === 0 || verdicts.includes(area[role].verdict)) &&
    (prefectures.length === 0 || prefectures.includes(area.prefecture ?? '')) &&
    (name === '' ||
      foldText(area.name).includes(name) ||
      (area.kana !== null && foldText(area.kana).includes(name)));
}
