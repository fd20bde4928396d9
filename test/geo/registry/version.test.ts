import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVersions,
  findCurrentVersion,
  hasVanished,
  newerEdition,
} from '../../../geo/registry/version.ts';

const version = fc.record({
  layout: fc.integer({ min: 1, max: 2 }),
  edition: fc.constantFrom(null, '2025-01-01', '2025-06-01', '2026-01-01'),
  hash: fc.constantFrom('0a', '1b', '2c'),
});

describe('the current version', () => {
  it('is the better layout, then the newer edition, then the larger hash', () => {
    const old = { layout: 2, edition: null, hash: '00' };
    expect(findCurrentVersion([old, { layout: 1, edition: '2026-01-01', hash: 'ff' }])).toBe(old);
    const dated = { layout: 2, edition: '2025-01-01', hash: '00' };
    expect(findCurrentVersion([dated, { ...old, hash: 'ff' }])).toBe(dated);
    const larger = { ...dated, hash: '01' };
    expect(findCurrentVersion([larger, dated])).toBe(larger);
    expect(findCurrentVersion([])).toBeUndefined();
  });

  it('does not depend on the order in which versions come', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), (versions) => {
        const current = findCurrentVersion(versions);
        expect(findCurrentVersion(versions.toReversed())).toEqual(current);
        for (const other of versions)
          expect(compareVersions(current!, other)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('vanished', () => {
  it('takes two dates: what is only in undated files cannot be told', () => {
    expect(hasVanished('2025-01-01', '2026-01-01')).toBe(true);
    expect(hasVanished('2026-01-01', '2026-01-01')).toBe(false);
    expect(hasVanished(null, '2026-01-01')).toBe(false);
    expect(hasVanished('2026-01-01', null)).toBe(false);
  });

  it('counts from the newest date known', () => {
    expect(newerEdition(null, '2025-01-01')).toBe('2025-01-01');
    expect(newerEdition('2026-01-01', '2025-01-01')).toBe('2026-01-01');
    expect(newerEdition('2026-01-01', null)).toBe('2026-01-01');
  });
});
