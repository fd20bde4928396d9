import { words } from '../words/words.ts';
import type { Candidate } from './candidate.ts';
import { listFound } from './candidate.ts';
import { listComparedFields } from './compared-fields.ts';
import { type Handout, listRemarks, toHeading, toOneLine } from './handout.ts';

/** The list as plain text for a FAX or a message: a paragraph per candidate, a line per field. */
export function toPlainText(handout: Handout): string {
  const fields = listComparedFields(listFound(handout.candidates));
  const line = (label: string, text: string) => `　${label}${words.site.colon}${toOneLine(text)}`;
  const describe = (candidate: Candidate): string[] => {
    if (candidate.is !== 'found') return [`　${words.shortlist.vanished}`];
    return fields.flatMap((field) => {
      const values = field.list(candidate);
      return values.length === 0 ? [] : [line(field.label, values.join(words.site.listSeparator))];
    });
  };
  const paragraphs = [
    [`【${handout.title}】`, ...listRemarks(handout)],
    ...handout.candidates.map((candidate) => [
      toHeading(candidate),
      ...describe(candidate),
      ...(candidate.entry.note === '' ? [] : [line(words.shortlist.note, candidate.entry.note)]),
    ]),
    [
      `${words.shortlist.sourcesTitle}${words.site.colon}`,
      ...handout.sourceLines.map((its) => `・${its}`),
    ],
  ];
  return paragraphs.map((lines) => lines.join('\n')).join('\n\n');
}
