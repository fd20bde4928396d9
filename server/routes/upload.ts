import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import type { ImportOptions } from '../import/format.ts';
import type { ProblemStatus } from './problem.ts';
import { readUploadFields, type UploadErrors } from './upload-fields.ts';
import { faultOfFileName, foldFileName } from './upload-name.ts';

/** Uploaded files on disk, for as long as their import runs. */
export interface Upload {
  readonly paths: readonly string[];
  readonly options: ImportOptions;
  readonly dryRun: boolean;
  readonly discard: () => Promise<void>;
}

/** Why an upload was not taken. */
export interface UploadRefused {
  readonly status: Extract<ProblemStatus, 400 | 413 | 415>;
  readonly fault: string;
  readonly errors?: UploadErrors;
}

const mostFiles = 1000;
const mostFields = 50;

/**
 * Streams the files of a multipart request into a folder of their own, whatever their size; what is
 * wrong comes back as a sentence, and then nothing stays on the disk.
 * @param mostBytes of the whole request.
 */
export async function keepUpload(
  request: Request,
  mostBytes: number,
): Promise<Upload | UploadRefused> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(contentType) || request.body === null)
    return { status: 415, fault: 'multipart/form-data でファイルを送ってください。' };
  const tooLarge: UploadRefused = {
    status: 413,
    fault: `${Math.floor(mostBytes / 2 ** 20)}MBを超えるファイルは npm run import -- ファイル名 で取り込んでください。`,
  };
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge;

  const folder = await mkdtemp(join(tmpdir(), 'zaitaku-upload-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  const refuse = async (refused: UploadRefused) => {
    await discard();
    return refused;
  };
  const form = openForm(contentType, folder);
  const gate = limitBytes(mostBytes);
  try {
    // The DOM's and Node's types of one and the same stream differ.
    const body = Readable.fromWeb(request.body as unknown as ReadableStream);
    await pipeline(body, gate.stream, form.parser);
    await form.written();
  } catch {
    await form.giveUp();
    if (gate.isOver()) return refuse(tooLarge);
    return refuse({
      status: 400,
      fault: '送られた内容を最後まで読み取れません。もう一度送ってください。',
    });
  }
  const { paths, errors } = form;
  const fields = readUploadFields(form.fields);
  const all = [...errors, ...(fields.ok ? [] : fields.errors)];
  if (paths.length === 0 && all.length === 0)
    all.push({
      name: 'files',
      value: '',
      reason: 'ファイルがありません。files に一つ以上入れてください。',
    });
  if (!fields.ok || all.length > 0)
    return refuse({
      status: 400,
      fault: '送られた内容に誤りがあります。errors の各項目を直してください。',
      errors: all,
    });
  return { paths, options: fields.options, dryRun: fields.dryRun, discard };
}

/** What a multipart body turns into while it is read. */
function openForm(contentType: string, folder: string) {
  const paths: string[] = [];
  const fields: [string, string][] = [];
  const errors: { name: string; value: string; reason: string }[] = [];
  const writes: Promise<void>[] = [];
  const streams: Readable[] = [];
  const names = new Set<string>();
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    // An unnamed file is a fault to be told, not a field.
    isPartAFile: (field, _type, name) => name !== undefined || field === 'files',
    limits: { files: mostFiles, fields: mostFields, fieldSize: 10_000 },
  });
  const faultOf = (field: string, name: string): string | undefined => {
    if (field !== 'files') return 'ファイルは files に入れてください。';
    if (names.has(foldFileName(name)))
      return '同じ名前のファイルがあります。名前を変えて送ってください。';
    return faultOfFileName(name);
  };
  parser.on('file', (field, stream, given: string | undefined) => {
    const name = given ?? '';
    const reason = faultOf(field, name);
    if (reason !== undefined) {
      errors.push({ name: field, value: name, reason });
      stream.resume();
      return;
    }
    names.add(foldFileName(name));
    const path = join(folder, name);
    paths.push(path);
    const file = createWriteStream(path, { flags: 'wx' });
    const write = pipeline(stream, file);
    // Awaited below; an early failure must not go unheard until then.
    write.catch(() => {});
    writes.push(write);
    streams.push(stream);
  });
  parser.on('field', (name, value) => fields.push([name, value]));
  const tooMany = () =>
    errors.push({ name: 'files', value: '', reason: `一度に送れるのは${mostFiles}件までです。` });
  parser.on('filesLimit', tooMany);
  parser.on('fieldsLimit', tooMany);
  return {
    parser,
    paths,
    fields,
    errors,
    written: async () => {
      await Promise.all(writes);
    },
    /** A parser that stops in the middle of a file never ends its stream: whoever waits hangs. */
    giveUp: async () => {
      for (const stream of streams) stream.destroy();
      await Promise.allSettled(writes);
    },
  };
}

function limitBytes(mostBytes: number) {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(new Error('too large'));
      else done(null, chunk);
    },
  });
  return { stream, isOver: () => bytes > mostBytes };
}
