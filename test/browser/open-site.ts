import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Site, startSite } from './start-site.ts';

/** The built server over its own copy of the fictional prefecture. */
export const openSite = (settings: Readonly<Record<string, string>> = {}): Promise<Site> =>
  startSite(settings, inject('demoDatabase'));

/** Where pictures of the pages are kept, to be looked at by whoever changes them. */
export function toArtefact(name: string): string {
  const folder = join(process.cwd(), 'artefacts');
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}
