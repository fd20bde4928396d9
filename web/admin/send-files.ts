import { ApiError } from '../api.ts';
import { words } from '../words/words.ts';
import { type ChosenFile, toUploadNames } from './chosen-files.ts';
import { type ImportState, toApiError } from './desk-api.ts';
import { toAuthorization } from './token.ts';

/** What is said beside the files; empty texts are left out. */
export type UploadFields = Readonly<Record<'layer' | 'code' | 'name' | 'parent' | 'asOf', string>>;

/** The server takes no more than this at once. */
export const mostUploadBytes = 512 * 2 ** 20;

/**
 * Sends files to be tried, telling how much of them has gone; fetch could not tell.
 * Rejects with {@link ApiError}.
 */
export function sendForTrial(
  files: readonly ChosenFile[],
  fields: UploadFields,
  onSent: (sentBytes: number, totalBytes: number) => void,
  signal: AbortSignal,
): Promise<ImportState> {
  const form = new FormData();
  const names = toUploadNames(files.map(({ path }) => path));
  for (const [i, { file }] of files.entries()) form.append('files', file, names[i] ?? file.name);
  for (const [name, value] of Object.entries(fields))
    if (value.trim() !== '') form.append(name, value.trim());
  form.append('dryRun', 'true');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/imports');
    for (const [name, value] of Object.entries(toAuthorization()))
      request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent(loaded, total);
    request.onload = () => {
      if (request.status === 202) resolve(JSON.parse(request.responseText) as ImportState);
      else reject(toApiError(request.status, request.responseText));
    };
    request.onerror = () => reject(new ApiError(0, words.errors.network));
    request.onabort = () => reject(new ApiError(0, words.errors.network));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
