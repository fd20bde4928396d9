import qrcode from 'qrcode-generator';

/** White modules that a reader needs around the code. Source: JIS X 0510 / ISO/IEC 18004. */
export const quietModules = 4;

export interface QrModules {
  /** Modules per side, without the white around them. */
  readonly size: number;
  /** The dark modules as an SVG path, in modules, the white around them included. */
  readonly path: string;
}

/**
 * A text as a QR code of error correction M, which survives a FAX and a fold; undefined when the text
 * is longer than a QR code can hold.
 */
export function findQrModules(text: string): QrModules | undefined {
  try {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const size = code.getModuleCount();
    const rows = Array.from({ length: size }, (_, row) => toRowPath(row, size, code.isDark));
    return { size, path: rows.join('') };
  } catch {
    return undefined;
  }
}

/** Dark modules side by side become one rectangle, so that no hairline shows between them. */
function toRowPath(
  row: number,
  size: number,
  isDark: (row: number, col: number) => boolean,
): string {
  let path = '';
  for (let col = 0; col < size; col++) {
    if (!isDark(row, col)) continue;
    const from = col;
    while (col + 1 < size && isDark(row, col + 1)) col++;
    path += `M${from + quietModules} ${row + quietModules}h${col - from + 1}v1h-${col - from + 1}z`;
  }
  return path;
}
