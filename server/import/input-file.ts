import { createReadStream } from 'node:fs';
import type { ByteSource } from './decode.ts';

/** Something to be read: a file on disk, a member of an archive, an upload. */
export interface InputFile {
  /** Path as shown to people; a zip member reads `archive.zip/member.csv`. */
  readonly file: string;
  readonly bytes: ByteSource;
}

/** Why a file could not be read, as a sentence that says what to do. */
export interface InputFailure {
  readonly file: string;
  readonly message: string;
}

const reasonsByCode: Readonly<Record<string, string>> = {
  ENOENT: 'ファイルが見つかりません。場所と名前を確かめてください。',
  EACCES: '読み取る権限がありません。ファイルの権限を確かめてください。',
  EPERM: '読み取る権限がありません。ファイルの権限を確かめてください。',
  EISDIR: 'フォルダーです。中のファイルを指定してください。',
};

/** A file on disk, read in pieces when it is walked. */
export function toInputFile(path: string, shownAs: string = path): InputFile {
  return { file: shownAs, bytes: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

/** Bytes already in memory, such as an upload. */
export function toInputBytes(file: string, bytes: Uint8Array): InputFile {
  return { file, bytes: () => [bytes] };
}

/** What the operating system's error means to the person who chose the file. */
export function explainSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  return (
    reasonsByCode[code] ??
    (/^E[A-Z]+$/.test(code) ? `読み取れませんでした（${code}）。` : undefined)
  );
}

/** All bytes at once: for the formats that cannot be read in pieces (xlsx, zip, geometry). */
export async function readWhole(bytes: ByteSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes()) pieces.push(piece);
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}
