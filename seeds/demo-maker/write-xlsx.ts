import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';

/** Part of the file's properties; fixed, so that the bytes are. */
const made = new Date('2026-10-20T00:00:00Z');

/** Lines of text cells as a workbook of one sheet. */
export async function writeSheet(
  name: string,
  lines: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const workbook = await writeXlsx({
    sheets: [{ name, rows: lines.map((line) => line.map((cell) => (cell === '' ? null : cell))) }],
    properties: { creator: '見本県', created: made, modified: made },
  });
  // Packed anew: what the system's own zlib makes of it differs between machines.
  return zipSync(unzipSync(workbook), { mtime: made.toISOString(), level: 9 });
}
