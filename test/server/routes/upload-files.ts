import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ImportState } from '../../../server/import-desk.ts';
import type { AudienceName, TestServer } from './open-server.ts';

export interface UploadFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A form as a browser sends it. */
export function toForm(
  files: readonly UploadFile[],
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const { name, content } of files) form.append('files', new Blob([content]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** A form as no browser sends it: the name of its one file goes out byte for byte. */
export function toRawForm(fileName: string, content: string): RequestInit {
  const boundary = 'x-boundary-of-the-test';
  return {
    method: 'POST',
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: [
      `--${boundary}`,
      `Content-Disposition: form-data; name="files"; filename="${fileName}"`,
      'Content-Type: text/csv',
      '',
      content,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  };
}

export async function startImport(
  server: TestServer,
  files: readonly UploadFile[],
  fields?: Readonly<Record<string, string>>,
): Promise<ImportState> {
  const answer = await server.ask('staff', '/api/imports', {
    method: 'POST',
    body: toForm(files, fields),
  });
  expect(answer.status, await answer.clone().text()).toBe(202);
  const state = (await answer.json()) as ImportState;
  expect(answer.headers.get('location')).toBe(`/api/imports/${state.id}`);
  return state;
}

/** Asks until the import has ended. */
export async function settle(
  server: TestServer,
  id: string,
  who: AudienceName = 'staff',
): Promise<ImportState> {
  for (;;) {
    const state = await server.askJson<ImportState>(who, `/api/imports/${id}`);
    if (state.state !== 'running') return state;
    await wait(20);
  }
}

export async function importAndSettle(
  server: TestServer,
  files: readonly UploadFile[],
  fields?: Readonly<Record<string, string>>,
): Promise<ImportState> {
  return settle(server, (await startImport(server, files, fields)).id);
}

export interface ServerEvent {
  readonly event: string;
  readonly data: ImportState;
}

/** The server-sent events of a stream that ends. */
export async function readEvents(answer: Response): Promise<ServerEvent[]> {
  return (await answer.text())
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = new Map(
        block.split('\n').map((line) => {
          const colon = line.indexOf(': ');
          return [line.slice(0, colon), line.slice(colon + 2)] as const;
        }),
      );
      return {
        event: lines.get('event') ?? '',
        data: JSON.parse(lines.get('data') ?? 'null') as ImportState,
      };
    });
}
