import type { RoleId } from '../../../geo/terms/role.ts';
import { absent, certain, type Parsed, unreadable } from './parsed.ts';

/** Words by which plans and tables name the two roles. */
const roleNames: readonly { readonly pattern: RegExp; readonly role: RoleId }[] = [
  { pattern: /積極的|^active$/iu, role: 'active' },
  { pattern: /連携.*拠点|連携を?担う|^hub$/iu, role: 'hub' },
];

/** The roles a cell names: one, or both where a body holds both; in the order of the list above. */
export function parseRoles(cell: string): Parsed<readonly RoleId[]> {
  const text = cell.normalize('NFKC').replace(/\s+/gu, '');
  if (text === '') return absent;
  if (text === '両方') return certain(roleNames.map(({ role }) => role));
  const items = text.split(/[;、,／/・と]/u).filter(Boolean);
  const named = roleNames.filter(({ pattern }) => items.some((item) => pattern.test(item)));
  const known = items.every((item) => roleNames.some(({ pattern }) => pattern.test(item)));
  if (known) return certain(named.map(({ role }) => role));
  return unreadable(
    'unknown-role',
    `役割「${cell}」は読めません。「積極的役割」または「連携拠点」と入れてください。`,
  );
}
