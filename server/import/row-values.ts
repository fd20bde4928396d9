import type { OpenDays } from '../../geo/registry/facility-claim.ts';
import type { ReadContext, Row } from './format.ts';
import {
  type MunicipalityCode,
  parseCareOffice,
  parseCorporateNumber,
  parseMedicalCode,
  parseMunicipalityCode,
} from './values/code.ts';
import { parsePhone, parsePostcode, parseUrl, type WebPresence } from './values/contact.ts';
import { parseDate } from './values/date.ts';
import { parseCapacity, parseCount, parseNumber } from './values/number.ts';
import type { Parsed } from './values/parsed.ts';
import { parsePosition } from './values/position.ts';
import { parseList, parseNote, parseText } from './values/text.ts';
import { parseStretch, parseWeekdays } from './values/time.ts';

/**
 * The cells of one row as values. Whatever a parser doubts goes to the report with the row's line,
 * column and value; a value that cannot be read is absent. That leading zeros were restored is
 * said once a row, however many columns lost theirs.
 */
export class RowValues {
  private readonly row: Row;
  private readonly context: Pick<ReadContext, 'doubt'>;
  private zerosReported = false;

  constructor(row: Row, context: Pick<ReadContext, 'doubt'>) {
    this.row = row;
    this.context = context;
  }

  text(column: string): string | undefined {
    return parseText(this.row.get(column)) || undefined;
  }

  note(column: string): string | undefined {
    return parseNote(this.row.get(column)) || undefined;
  }

  list(column: string): string[] {
    return parseList(this.row.get(column));
  }

  phone(column: string): string | undefined {
    return this.take(column, parsePhone(this.row.get(column)));
  }

  postcode(column: string): string | undefined {
    return this.take(column, parsePostcode(this.row.get(column)));
  }

  web(column: string): WebPresence {
    return this.take(column, parseUrl(this.row.get(column))) ?? {};
  }

  date(column: string): string | undefined {
    return this.take(column, parseDate(this.row.get(column)));
  }

  number(column: string): number | undefined {
    return this.take(column, parseNumber(this.row.get(column)));
  }

  count(column: string): number | undefined {
    return this.take(column, parseCount(this.row.get(column)));
  }

  capacity(column: string): number | undefined {
    return this.take(column, parseCapacity(this.row.get(column)));
  }

  weekdays(column: string): OpenDays | undefined {
    return this.take(column, parseWeekdays(this.row.get(column)));
  }

  stretch(opens: string, closes: string): { opens: number; closes: number } | undefined {
    return this.take(opens, parseStretch(this.row.get(opens), this.row.get(closes)));
  }

  position(lat: string, lng: string): readonly [number, number] | undefined {
    const cells = [this.row.get(lat), this.row.get(lng)] as const;
    return this.take(lat, parsePosition(...cells), cells.join(','));
  }

  municipality(column: string, prefectureHint?: string): MunicipalityCode | undefined {
    return this.take(column, parseMunicipalityCode(this.row.get(column), prefectureHint));
  }

  careOffice(column: string): string | undefined {
    return this.take(column, parseCareOffice(this.row.get(column)));
  }

  medicalCode(column: string, prefix?: string): string | undefined {
    return this.take(column, parseMedicalCode(this.row.get(column), prefix));
  }

  corporateNumber(column: string): string | undefined {
    return this.take(column, parseCorporateNumber(this.row.get(column)));
  }

  /** Reports what a parser doubted about a column, and gives its value. */
  take<T>(column: string, parsed: Parsed<T>, cell = this.row.get(column)): T | undefined {
    for (const { reason, message } of parsed.doubts) {
      if (reason === 'leading-zeros-restored') {
        if (this.zerosReported) continue;
        this.zerosReported = true;
      }
      const { line } = this.row;
      this.context.doubt({ line, column: this.row.header(column), value: cell, reason, message });
    }
    return parsed.value;
  }
}
