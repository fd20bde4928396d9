import { expect, test } from 'vitest';
import { type Mode, toModeHref } from '../../../web/coverage/modes.ts';

const reach: Mode = { id: 'reach', path: '/coverage/reach', staffOnly: false };

test('layer and day travel from mode to mode, and nothing else does', () => {
  const here = new URLSearchParams('area=98-01&layer=homecare&judge=hub&asOf=2026-04-01');
  expect(toModeHref(reach, here)).toBe('/coverage/reach?layer=homecare&asOf=2026-04-01');
  expect(toModeHref(reach, new URLSearchParams('area=98-01'))).toBe('/coverage/reach');
});
