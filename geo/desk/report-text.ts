/** Characters, as people count them. */
export const longestReportText = 1000;

/** Marks that turn the direction of what follows: on a staff page they would garble other words. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Free text of strangers as plain lines: no control characters, no direction marks, ends trimmed. */
export function tidyReportText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(directionMarks, '')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

export const countCharacters = (text: string): number => [...text].length;
