import { TextDecoder } from 'node:util';

/** Encodings that files of Japanese public bodies come in. */
export type EncodingId = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'cp932';

/** Bytes that can be walked through more than once, in pieces of any size. */
export type ByteSource = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type Decoded =
  | {
      readonly ok: true;
      readonly encoding: EncodingId;
      /** The text in pieces, without its byte order mark; memory does not grow with the file. */
      readonly text: () => AsyncIterable<string>;
    }
  | { readonly ok: false; readonly message: string };

const labels: Readonly<Record<EncodingId, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  cp932: 'shift_jis',
};

/** `at` is the 0-based position of the first byte that belongs to no character. */
interface Fault {
  readonly at: number;
  readonly line: number;
  readonly bytes: string;
}

/**
 * Finds the encoding under which every byte of the source is a character, and decodes with it.
 * Walks the source once to judge and once per call of `text`; never yields U+FFFD of its own.
 * @returns the encoding and text, or a sentence with the byte position when no encoding fits.
 */
export async function decode(bytes: ByteSource): Promise<Decoded> {
  const mark = await readMark(bytes);
  if (mark !== undefined) {
    const fault = await findFault(bytes, mark);
    return fault ? refusal(fault, `${mark}（先頭の識別子による）`) : accepted(bytes, mark);
  }
  const utf8 = await findFault(bytes, 'utf-8');
  if (!utf8) return accepted(bytes, 'utf-8');
  const cp932 = await findFault(bytes, 'cp932');
  if (!cp932) return accepted(bytes, 'cp932');
  // The encoding that held longer is the likelier one: its fault is the one worth showing.
  return cp932.at > utf8.at ? refusal(cp932, 'Shift_JIS（CP932）') : refusal(utf8, 'UTF-8');
}

function accepted(bytes: ByteSource, encoding: EncodingId): Decoded {
  return { ok: true, encoding, text: () => decodePieces(bytes, encoding) };
}

function refusal(fault: Fault, encoding: string): Decoded {
  const place = `${fault.at + 1}バイト目（${fault.line}行目、${fault.bytes}）`;
  return {
    ok: false,
    message: `${place}が${encoding}の文字として読めません。元のファイルをUTF-8で保存し直してから取り込んでください。`,
  };
}

async function readMark(bytes: ByteSource): Promise<EncodingId | undefined> {
  const head: number[] = [];
  for await (const piece of bytes()) {
    head.push(...piece.subarray(0, 3));
    if (head.length >= 3) break;
  }
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

async function* decodePieces(bytes: ByteSource, encoding: EncodingId): AsyncGenerator<string> {
  const decoder = new TextDecoder(labels[encoding], { fatal: true });
  for await (const piece of bytes()) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** Undefined when every byte decodes. A NUL byte is a fault too: text files hold none. */
async function findFault(bytes: ByteSource, encoding: EncodingId): Promise<Fault | undefined> {
  const wide = encoding.startsWith('utf-16');
  const decoder = new TextDecoder(labels[encoding], { fatal: true });
  let index = 0;
  for await (const piece of bytes()) {
    if (!decodes(decoder, piece) || (!wide && piece.includes(0)))
      return locateFault(bytes, encoding, index);
    index++;
  }
  return decodes(decoder, undefined) ? undefined : locateFault(bytes, encoding, index);
}

function decodes(decoder: TextDecoder, piece: Uint8Array | undefined): boolean {
  try {
    if (piece === undefined) decoder.decode();
    else decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Walks again up to the faulty piece, then byte by byte: slow, but only ever for one piece. */
async function locateFault(
  bytes: ByteSource,
  encoding: EncodingId,
  faultyPiece: number,
): Promise<Fault> {
  const wide = encoding.startsWith('utf-16');
  const decoder = new TextDecoder(labels[encoding], { fatal: true });
  // A character may begin in one of the pieces before the one in which it proves faulty.
  const closeLook = faultyPiece - 4;
  let index = 0;
  let offset = 0;
  let line = 1;
  let start = 0;
  let pending: number[] = [];
  const fault = (): Fault => ({ at: start, line, bytes: hex(pending) });
  for await (const piece of bytes()) {
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!;
      if (index >= closeLook) {
        if (pending.length === 0) start = offset + i;
        pending.push(byte);
        let text: string;
        try {
          text = decoder.decode(Uint8Array.of(byte), { stream: true });
        } catch {
          return fault();
        }
        if (byte === 0 && !wide) return fault();
        if (text !== '') pending = [];
      }
      if (byte === 0x0a) line++;
    }
    if (index < closeLook) decoder.decode(piece, { stream: true });
    offset += piece.length;
    index++;
  }
  return fault();
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(' ');
}
