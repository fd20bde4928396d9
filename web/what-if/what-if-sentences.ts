import type { PreviewAnswer } from '../../geo/atlas/answers-scenario.ts';
import type { Change } from '../../geo/coverage/scenario.ts';
import { type RoleId, roles } from '../../geo/terms/role.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { ScenarioEdit } from './scenario-edit.ts';
import { toLackingTurn } from './then-and-now.ts';

const text = words.whatIf;

/** 「未設定 4圏域 → 2圏域（75歳以上 12,345人分）」 for one role. */
export function toLackingSentence(preview: PreviewAnswer, role: RoleId): string {
  const { now, after, gained, lost } = toLackingTurn(preview, role);
  const label = words.terms.roles[role].shortLabel;
  const [from, to] = [formatCount(now), formatCount(after)];
  const { unknown } = preview.summary.after[role];
  const open = unknown === 0 ? '' : text.unknown(formatCount(unknown));
  if (gained === 0 && lost === 0 && now === after) return text.lackingSame(label, from) + open;
  const parts = [
    ...(gained === 0
      ? []
      : [gained === null ? text.lackingUnknown : text.lackingGained(formatCount(gained))]),
    ...(lost === 0 ? [] : [lost === null ? text.lostUnknown : text.lackingLost(formatCount(lost))]),
  ];
  return (
    text.lackingTurn(label, from, to) +
    (parts.length === 0 ? '' : words.site.bracket(parts.join(words.site.listSeparator))) +
    open
  );
}

export const listLackingSentences = (preview: PreviewAnswer): string[] =>
  roles.map(({ id }) => toLackingSentence(preview, id));

/** The body a change is about, by name. */
export function toBodyName(change: Change, { facilities }: ScenarioEdit): string {
  if ('organisation' in change) return change.organisation;
  return facilities.get(change.facility)?.name ?? change.facility;
}

/** What is supposed, in one line without the body's name. */
export function toChangeSentence(change: Change, areaName: (code: string) => string): string {
  switch (change.type) {
    case 'designate':
      return text.changes.designate(
        areaName(change.area.code),
        words.terms.roles[change.role].shortLabel,
      );
    case 'close':
      return text.changes.close;
    case 'move': {
      const [lng, lat] = change.position;
      return text.changes.move(lat.toFixed(4), lng.toFixed(4));
    }
  }
}
