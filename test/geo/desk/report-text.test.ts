import { describe, expect, it } from 'vitest';
import { countCharacters, tidyReportText } from '../../../geo/desk/report-text.ts';

describe('the text of a report', () => {
  it('keeps lines and marks, and loses what could garble a page or a terminal', () => {
    expect(tidyReportText('  住所が\r\n違います\t。 ')).toBe('住所が\n違います 。');
    expect(tidyReportText('<b>太字</b> =1+1')).toBe('<b>太字</b> =1+1');
    expect(tidyReportText('a\u0000b\u001b[31mc\u0085d')).toBe('ab[31mcd');
    expect(tidyReportText('電話\u202E0987\u2066です\u200F')).toBe('電話0987です');
    expect(tidyReportText('一\n\n\n\n\n二')).toBe('一\n\n二');
  });

  it('is counted as people count', () => {
    expect(countCharacters('𠮷野家')).toBe(3);
  });
});
