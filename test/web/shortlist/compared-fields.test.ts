import { describe, expect, it } from 'vitest';
import { isDifferent, listComparedFields } from '../../../web/shortlist/compared-fields.ts';
import { inventFound } from './invented-candidates.ts';

const one = inventFound(1, {
  hours: [
    { day: 0, opens: 540, closes: 720 },
    { day: 0, opens: 840, closes: 1080 },
    { day: 1, opens: 540, closes: 720 },
    { day: 1, opens: 840, closes: 1080 },
  ],
  openDays: [true, true, null, null, null, null, false, null],
  beds: { total: 19 },
  services: [{ code: '150', capacity: 30 }],
  supplement: { accepts: { ventilator: true, stoma: false } },
});
const other = inventFound(2, {
  address: '見本市浜町9',
  beds: { total: 10 },
  supplement: { accepts: { ventilator: true, stoma: true, dialysis: true } },
});
const both = [one, other];
const fields = listComparedFields(both);
const field = (id: string) => {
  const found = fields.find((each) => each.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
};

describe('the rows of the comparison', () => {
  it('say what is published, and nothing where nothing is', () => {
    expect(field('kinds').list(one)).toEqual(['診療所']);
    expect(field('phone').list(one)).toEqual(['0999-11-2222']);
    expect(field('fax').list(one)).toEqual([]);
    expect(field('hours').list(one)).toEqual(['月〜火 9:00–12:00、14:00–18:00', '日 休み']);
    expect(field('hours').list(other)).toEqual([]);
    expect(field('capacity').list(one)).toEqual(['通所介護 定員30人']);
    expect(field('beds').list(one)).toEqual(['19床']);
  });

  it('say what is accepted and what not, and compare what more than one has spoken of', () => {
    expect(field('accepts').list(one)).toEqual(['可：人工呼吸器', '不可：ストーマ']);
    expect(field('accepts').list(inventFound(3))).toEqual([]);
    const accepts = fields.filter(({ id }) => id.startsWith('accepts.'));
    expect(accepts.map(({ id }) => id)).toEqual(['accepts.stoma', 'accepts.ventilator']);
    expect(accepts.map((each) => both.map((its) => each.list(its).join('')))).toEqual([
      ['不可', '可'],
      ['可', '可'],
    ]);
  });

  it('mark what differs, and never what differs by nature', () => {
    const different = fields.filter((each) => isDifferent(each, both)).map(({ id }) => id);
    expect(different).not.toContain('hours');
    expect(different).not.toContain('capacity');
    expect(different).toContain('accepts.stoma');
    expect(different).toContain('beds');
    expect(different).not.toContain('accepts.ventilator');
    expect(different).not.toContain('kinds');
    expect(different).not.toContain('address');
    expect(fields.some((each) => isDifferent(each, [one]))).toBe(false);
  });

  it('say what it was chosen for, else all it does', () => {
    const chosen = inventFound(3, {}, { careFunction: 'visiting-nurse' });
    expect(field('careFunction').list(chosen)).toEqual(['訪問看護']);
    expect(field('careFunction').list(one)).toEqual(['通所']);
  });
});
