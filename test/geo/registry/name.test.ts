import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../../geo/registry/name.ts';
import { readCases } from './read-cases.ts';

describe('normaliseName', () => {
  it.each(readCases('names.csv'))('$remark', ({ a, b, same }) => {
    const [one, other] = [normaliseName(a!), normaliseName(b!)];
    const meet = one.variants.some((variant) => other.variants.includes(variant));
    expect(meet, `${one.variants} / ${other.variants}`).toBe(same === 'yes');
  });

  it('leaves nothing of a name that is only a legal form', () => {
    expect(normaliseName('株式会社')).toEqual({ full: '', variants: [] });
  });
});
