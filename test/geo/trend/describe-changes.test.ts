import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../geo/trend/describe-changes.ts';
import { type WrittenInstitution, writeMoment } from './kept.ts';

const between = (
  before: readonly WrittenInstitution[],
  after: readonly WrittenInstitution[],
  lists: { readonly before?: string[]; readonly after?: string[] } = {},
) =>
  describeChanges(
    writeMoment({
      ...{
        id: 1,
        asOf: '2025-03-31',
        institutions: before,
        areas: [{ code: 'A', verdict: 'lacking' }],
      },
      ...(lists.before && { filingLists: lists.before }),
    }),
    writeMoment({
      ...{
        id: null,
        asOf: '2026-03-31',
        institutions: after,
        areas: [{ code: 'A', verdict: 'lacking' }],
      },
      ...(lists.after && { filingLists: lists.after }),
    }),
    'homecare',
  );

describe('verdicts between two days', () => {
  const { verdicts, areas } = describeChanges(
    writeMoment({
      id: 1,
      asOf: '2025-03-31',
      areas: [
        { code: 'A', verdict: 'lacking' },
        { code: 'B', verdict: 'unknown' },
        { code: 'C', verdict: 'located', holder: '前の医院' },
        { code: 'D', verdict: 'located' },
        { code: 'E', verdict: 'located' },
      ],
    }),
    writeMoment({
      id: 2,
      asOf: '2026-03-31',
      areas: [
        { code: 'A', verdict: 'located', holder: '新しい医院' },
        { code: 'B', verdict: 'lacking' },
        { code: 'C', verdict: 'lacking' },
        { code: 'D', verdict: 'lacking', outline: 'second' },
        { code: 'F', verdict: 'located' },
      ],
    }),
    'homecare',
  );

  it('are told with who held the role', () => {
    expect(verdicts.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['A', 'lacking', 'located'],
      ['B', 'unknown', 'lacking'],
      ['C', 'located', 'lacking'],
    ]);
    expect(verdicts[0]).toMatchObject({ holdersFrom: [], holdersTo: ['新しい医院'] });
    expect(verdicts[2]).toMatchObject({ holdersFrom: ['前の医院'], holdersTo: [] });
  });

  it('are no change of facts where one side had no data', () => {
    expect(verdicts.map(({ known }) => known)).toEqual([true, false, true]);
  });

  it('of redrawn areas are not compared: those are named, like the new and the gone', () => {
    expect(areas).toEqual({
      redrawn: [{ code: 'D', name: '圏域D' }],
      gone: [{ code: 'E', name: '圏域E' }],
      added: [{ code: 'F', name: '圏域F' }],
    });
  });
});

describe('institutions between two days', () => {
  it('are gained, lost, of another tier or in another municipality', () => {
    const { institutions, notKnown } = between(
      [
        { id: 'stays' },
        { id: 'goes' },
        { id: 'rises', tier: '支援診3' },
        { id: 'moves', municipality: '98201' },
      ],
      [
        { id: 'stays' },
        { id: 'comes' },
        { id: 'rises', tier: '支援診2' },
        { id: 'moves', municipality: '98202' },
      ],
    );
    const told = (of: keyof typeof institutions) =>
      institutions[of].items.map(({ id, from, to }) => [id, from, to]);
    expect(told('gained')).toEqual([['comes', null, null]]);
    expect(told('lost')).toEqual([['goes', null, null]]);
    expect(told('tier')).toEqual([['rises', '支援診3', '支援診2']]);
    expect(told('moved')).toEqual([['moves', '98201', '98202']]);
    expect(institutions.gained.items[0]?.area).toEqual({ code: 'A', name: '圏域A' });
    expect(notKnown).toEqual([]);
  });

  it('are known again by a number of their own when the id has changed', () => {
    const { institutions } = between(
      [{ id: 'old', number: 'medical:9810000014', tier: '支援診3' }],
      [{ id: 'new', number: 'medical:9810000014', tier: '支援診1' }],
    );
    expect(institutions.gained.total + institutions.lost.total).toBe(0);
    expect(institutions.tier.items.map(({ id }) => id)).toEqual(['new']);
  });

  it('that share a number are not taken for one another', () => {
    const number = 'care-office:9870000012';
    const { institutions } = between(
      [
        { id: 'a', number },
        { id: 'b', number },
      ],
      [{ id: 'c', number }],
    );
    expect(institutions.lost.total).toBe(2);
    expect(institutions.gained.total).toBe(1);
  });

  it('of a list that was not loaded are neither gained nor lost', () => {
    const { institutions, notKnown } = between(
      [{ id: 'clinic' }, { id: 'nurse', kind: 'visiting-nurse', source: 'kaigo' }],
      [{ id: 'clinic' }, { id: 'pharmacy', kind: 'pharmacy', source: 'iryojoho' }],
    );
    expect(institutions.gained.total + institutions.lost.total).toBe(0);
    expect(notKnown).toEqual([
      { prefecture: '98', source: 'iryojoho', kind: 'pharmacy', missing: 'from', institutions: 1 },
      { prefecture: '98', source: 'kaigo', kind: 'visiting-nurse', missing: 'to', institutions: 1 },
    ]);
  });

  it('keep their tier when the filings of a day were not loaded: it is not known', () => {
    const { institutions, notKnown } = between(
      [{ id: 'a', tier: '', source: 'iryojoho' }],
      [{ id: 'a', tier: '支援診1' }],
      { before: [] },
    );
    expect(institutions.tier.total).toBe(0);
    expect(notKnown).toEqual([
      { prefecture: '98', source: 'todokede', kind: null, missing: 'from', institutions: 1 },
    ]);
  });
});
