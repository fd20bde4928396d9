import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A CSV as a suite: one row a case, its `remark` the name of the test. */
export function readCases(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message} in row ${errors[0]?.row}`);
  return data;
}
