/** Where a list goes on: after which facility, how many came before, of which data and question. */
export interface Cursor {
  readonly offset: number;
  /** Id of the last facility shown. */
  readonly after: string;
  /** What was asked, without limit and cursor. */
  readonly question: string;
  readonly dataVersion: string;
}

/** Opaque to those who pass it on; safe in a URL. */
export function formatCursor({ offset, after, question, dataVersion }: Cursor): string {
  return [offset.toString(36), after, question, dataVersion].map(encodeURIComponent).join('~');
}

/** Undefined when it was not made by `formatCursor`. */
export function parseCursor(text: string): Cursor | undefined {
  const match = /^([0-9a-z]{1,10})~([^~]+)~([0-9a-f]+)~(.+)$/u.exec(text);
  if (!match) return undefined;
  const [, offset, after, question, dataVersion] = match;
  try {
    return {
      offset: Number.parseInt(offset!, 36),
      after: decodeURIComponent(after!),
      question: question!,
      dataVersion: decodeURIComponent(dataVersion!),
    };
  } catch {
    return undefined;
  }
}
