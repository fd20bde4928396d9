import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from './database/canonical-json.ts';

const known = new Map<string, string>();

/**
 * Differs when a rule does: what was derived by other rules, before the program was brought up to
 * date, is derived again.
 */
export function rulesFingerprint(): string {
  return fingerprintOf('../geo/');
}

/** Differs when a reader does: what the former readers made of the same row gives way. */
export function readersFingerprint(): string {
  return fingerprintOf('./import/');
}

/** Differs when the answers to the same data may: an answer kept by a browser is asked for again. */
export function answersFingerprint(): string {
  return contentHash(`${fingerprintOf('../geo/')} ${fingerprintOf('./routes/')}`).slice(0, 8);
}

/** Hash of the program files of a folder, read once. */
function fingerprintOf(folder: string): string {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  const fingerprint =
    known.get(path) ??
    contentHash(
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
        .sort()
        .map((name) => `${name}\n${readFileSync(join(path, name), 'utf8')}`)
        .join('\n'),
    );
  known.set(path, fingerprint);
  return fingerprint;
}
