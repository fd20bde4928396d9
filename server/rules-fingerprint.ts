import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from './database/canonical-json.ts';

const geoRoom = fileURLToPath(new URL('../geo/', import.meta.url));
let known: string | undefined;

/**
 * Differs when a rule does: the hash of the program files of `geo`. What was derived by other
 * rules, before the program was brought up to date, is derived again.
 */
export function rulesFingerprint(): string {
  known ??= contentHash(
    readdirSync(geoRoom, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(geoRoom, name), 'utf8')}`)
      .join('\n'),
  );
  return known;
}
