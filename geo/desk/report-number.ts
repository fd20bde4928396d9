/** Letters that are neither digits nor each other when read out on the telephone. */
const letters = 'ACEHKMPRTX';

/** The check of ISO/IEC 7064 MOD 97-10 finds every single wrong digit and every swap of two. */
function checkOf(year: string, running: string): string {
  const rest = Number((BigInt(`${year}${running}`) * 100n) % 97n);
  return `${letters[Math.floor(rest / 10)]}${rest % 10}`;
}

/** `2026-0001-K7`. @param running from 1 on; never given twice. */
export function toReportNumber(year: number, running: number): string {
  const digits = String(running).padStart(4, '0');
  return `${year}-${digits}-${checkOf(String(year), digits)}`;
}

/** As people write it (full width, small letters, blanks for hyphens); undefined when miscopied. */
export function parseReportNumber(text: string): string | undefined {
  const folded = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}−ー]+/gu, '');
  const [, year, running, check] = folded.match(/^(\d{4})(\d{4,12})([A-Z]\d)$/) ?? [];
  if (year === undefined || running === undefined || checkOf(year, running) !== check)
    return undefined;
  return `${year}-${running}-${check}`;
}
