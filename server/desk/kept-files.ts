import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Upload } from '../routes/upload.ts';

/** Long enough to read what would change and ask a colleague. */
const keptMs = 2 * 3_600_000;

/** Beyond this the oldest gives way: each may hold half a gigabyte. */
const mostKept = 3;

export interface KeptImport {
  /** The uploaded files, while they may still be imported; null where they are not kept. */
  readonly upload: Upload | null;
  /** Where its differences and refused rows stand. */
  readonly folder: string;
  /** When it all goes. */
  readonly until: Date;
}

/** Files on disk that outlive an import for a while: no longer than two hours, nor than the server. */
export interface KeptFiles {
  readonly makeFolder: () => Promise<string>;
  readonly keep: (id: string, kept: Omit<KeptImport, 'until'>) => void;
  readonly find: (id: string) => KeptImport | undefined;
  /** Hands the upload over to whoever imports it; the findings stay. */
  readonly takeUpload: (id: string) => Upload | null;
  readonly release: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openKeptFiles(now: () => Date, onBug: (error: unknown) => void): KeptFiles {
  const kept = new Map<string, KeptImport & { readonly timer: NodeJS.Timeout }>();
  const release = async (id: string) => {
    const entry = kept.get(id);
    if (!entry) return;
    kept.delete(id);
    clearTimeout(entry.timer);
    await entry.upload?.discard();
    await rm(entry.folder, { recursive: true, force: true });
  };
  return {
    makeFolder: () => mkdtemp(join(tmpdir(), 'zaitaku-desk-')),
    keep(id, files) {
      const timer = setTimeout(() => {
        release(id).catch(onBug);
      }, keptMs);
      timer.unref();
      kept.set(id, { ...files, until: new Date(now().getTime() + keptMs), timer });
      const uploads = [...kept].filter(([, { upload }]) => upload !== null);
      for (const [oldest] of uploads.slice(0, -mostKept)) release(oldest).catch(onBug);
    },
    find(id) {
      const entry = kept.get(id);
      return entry && entry.until > now() ? entry : undefined;
    },
    takeUpload(id) {
      const entry = kept.get(id);
      if (!entry?.upload) return null;
      kept.set(id, { ...entry, upload: null });
      return entry.upload;
    },
    release,
    async close() {
      for (const id of [...kept.keys()]) await release(id);
    },
  };
}
