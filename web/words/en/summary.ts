import type { summary as ja } from '../ja/summary.ts';

export const summary: typeof ja = {
  title: 'One-page summary',
  lead: 'The present state in one page of plain sentences (in Japanese). Every figure carries the number of its source.',
  prefecture: 'Prefecture',
  choose: 'No areas of this prefecture are loaded',
  chooseHelp: 'Load area boundaries or a table of their members, and the summary can be written.',
  print: 'Print (one A4 page)',
  copy: 'Copy the text',
  copied: 'Copied',
  copyFailed: 'The text could not be copied. Please select it and copy it by hand.',
  withFindings: 'Include the number of points to check (staff only)',
  document: 'The document',
  notes: 'Sources',
  noteLink: (n) => `Source ${n}`,
};
