import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ImportOptions } from '../import/format.ts';

/** Uploaded files on disk, for as long as their import runs. */
export interface Upload {
  readonly paths: readonly string[];
  readonly options: ImportOptions;
  readonly dryRun: boolean;
  readonly discard: () => Promise<void>;
}

/** Puts the files of a multipart request into a folder of their own; faults are sentences. */
export async function keepUpload(
  request: Pick<Request, 'formData'>,
): Promise<Upload | { readonly fault: string }> {
  const form = await readForm(request);
  if (!form) return { fault: 'multipart/form-data でファイルを送ってください。' };
  const files = form.getAll('files').flatMap((entry) => (typeof entry === 'string' ? [] : [entry]));
  if (files.length === 0)
    return { fault: 'ファイルがありません。files に一つ以上入れてください。' };
  const names = new Set(files.map((file) => basename(file.name)));
  if (names.size < files.length)
    return { fault: '同じ名前のファイルがあります。名前を変えて送ってください。' };
  if (['', '.', '..'].some((name) => names.has(name)))
    return { fault: 'ファイル名がありません。名前を付けて送ってください。' };
  const text = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const folder = await mkdtemp(join(tmpdir(), 'zaitaku-upload-'));
  const paths: string[] = [];
  for (const file of files) {
    const path = join(folder, basename(file.name));
    await writeFile(path, Buffer.from(await file.arrayBuffer()));
    paths.push(path);
  }
  const [layer, code, name, parent, asOf] = ['layer', 'code', 'name', 'parent', 'asOf'].map(text);
  return {
    paths,
    options: {
      ...(layer ? { layer } : {}),
      ...(code ? { codeProperty: code } : {}),
      ...(name ? { nameProperty: name } : {}),
      ...(parent ? { parent } : {}),
      ...(asOf ? { asOf } : {}),
    },
    dryRun: text('dryRun') === 'true',
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

async function readForm(request: Pick<Request, 'formData'>): Promise<FormData | null> {
  try {
    // Hono hands over a form it has parsed before as it is, not as a promise.
    return await request.formData();
  } catch {
    return null;
  }
}
