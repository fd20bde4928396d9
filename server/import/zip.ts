import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import type { ByteSource } from './decode.ts';

/** What an archive may unpack to at most. */
export interface ZipLimits {
  readonly entries: number;
  readonly unpackedBytes: number;
  /** Unpacked : packed, of the whole archive. */
  readonly ratio: number;
}

export const defaultZipLimits: ZipLimits = {
  entries: 1000,
  unpackedBytes: 2 * 1024 ** 3,
  ratio: 200,
};

export interface ZipMember {
  /** Path inside the archive, decoded from UTF-8 or CP932. */
  readonly name: string;
  readonly size: number;
  readonly bytes: ByteSource;
}

export type ZipListing =
  | { readonly ok: true; readonly members: readonly ZipMember[] }
  | { readonly ok: false; readonly message: string };

/** A member that cannot be unpacked; the message is for the person who chose the file. */
export class ZipError extends Error {}

/** Below this size no ratio is suspicious: a small empty table packs extremely well. */
const harmlessBytes = 64 * 1024 ** 2;

const sliceBytes = 1 << 16;

/** True for the first bytes of a zip archive (an xlsx workbook is one too). */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/**
 * Lists an archive's members without unpacking any, refusing one that would unpack to too much.
 * Members unpack in pieces when walked, and never to more than the archive's directory declares.
 */
export function listZip(archive: Uint8Array, limits: ZipLimits = defaultZipLimits): ZipListing {
  const entries: { name: string; packed: number; size: number }[] = [];
  try {
    unzipSync(archive, {
      filter: (info) => {
        entries.push({ name: info.name, packed: info.size, size: info.originalSize });
        return false;
      },
    });
  } catch {
    return {
      ok: false,
      message:
        'ZIPファイルとして読めません（壊れているか、途中で切れています）。入手し直してください。',
    };
  }
  const refusal = judgeSizes(entries, limits);
  if (refusal) return { ok: false, message: refusal };
  const seen = new Map<string, number>();
  const members: ZipMember[] = [];
  for (const entry of entries) {
    const nth = seen.get(entry.name) ?? 0;
    seen.set(entry.name, nth + 1);
    if (entry.name.endsWith('/')) continue;
    members.push({
      name: decodeName(entry.name),
      size: entry.size,
      bytes: () => unpack(archive, entry.name, nth, entry.size),
    });
  }
  return { ok: true, members };
}

function judgeSizes(
  entries: readonly { packed: number; size: number }[],
  limits: ZipLimits,
): string | undefined {
  if (entries.length > limits.entries)
    return `ZIPファイルの中身が${entries.length.toLocaleString('ja')}個あります（上限は${limits.entries.toLocaleString('ja')}個）。必要なファイルだけにしてください。`;
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const mega = (bytes: number) => Math.round(bytes / 1024 ** 2).toLocaleString('ja');
  if (unpacked > limits.unpackedBytes)
    return `ZIPファイルを展開すると${mega(unpacked)}MBになります（上限は${mega(limits.unpackedBytes)}MB）。分けて取り込んでください。`;
  if (unpacked > harmlessBytes && unpacked > packed * limits.ratio)
    return `ZIPファイルの圧縮率が異常です（${mega(unpacked)}MBに膨らみます）。安全のため展開しません。`;
  return undefined;
}

function* unpack(
  archive: Uint8Array,
  name: string,
  nth: number,
  declaredSize: number,
): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let met = 0;
  let finished = false;
  const unzip = new Unzip((file) => {
    if (file.name !== name || met++ !== nth) return;
    file.ondata = (error, data, final) => {
      if (error) throw error;
      if (data.length > 0) pieces.push(data);
      finished ||= final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  let size = 0;
  for (let at = 0; at < archive.length && !finished; at += sliceBytes) {
    const slice = archive.subarray(at, at + sliceBytes);
    try {
      unzip.push(slice, at + sliceBytes >= archive.length);
    } catch {
      throw new ZipError('ZIPファイルの中身を展開できません（壊れているか、パスワード付きです）。');
    }
    for (const piece of pieces) {
      size += piece.length;
      if (size > declaredSize)
        throw new ZipError('ZIPファイルの中身が記載より大きいため、展開を止めました。');
      yield piece;
    }
    pieces.length = 0;
  }
  if (size !== declaredSize)
    throw new ZipError('ZIPファイルの中身が途中で切れています。入手し直してください。');
}

/** The library gives names that are not marked UTF-8 as Latin-1: back to bytes, then CP932. */
function decodeName(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\0-\u00ff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  for (const encoding of ['utf-8', 'shift_jis'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  return name;
}
