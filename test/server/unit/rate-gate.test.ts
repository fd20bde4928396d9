import { describe, expect, it } from 'vitest';
import { limitsOfAll, limitsOfOne, openRateGate } from '../../../server/reports/rate-gate.ts';

describe('the gate before the reports', () => {
  it('lets one sender through a few times, then asks to wait just as long as needed', () => {
    let now = 0;
    const gate = openRateGate(() => now);
    const [first] = limitsOfOne;
    for (let i = 0; i < first!.count; i++) expect(gate.pass('a')).toEqual({ ok: true });
    now = 1000;
    const refused = gate.pass('a');
    expect(refused).toEqual({ ok: false, retryAfterSeconds: first!.seconds - 1 });
    expect(gate.pass('b')).toEqual({ ok: true });
    now = first!.seconds * 1000;
    expect(gate.pass('a')).toEqual({ ok: true });
  });

  it('stops one sender who comes again all day', () => {
    let now = 0;
    const gate = openRateGate(() => now);
    const day = limitsOfOne[1]!;
    let passed = 0;
    for (let i = 0; i < 100; i++, now += 600_000) if (gate.pass('a').ok) passed++;
    expect(passed).toBe(day.count);
    now = 48 * 3600 * 1000;
    expect(gate.pass('a')).toEqual({ ok: true });
  });

  it('stops a crowd', () => {
    const gate = openRateGate(() => 0);
    const passed = Array.from({ length: 500 }, (_, i) => gate.pass(`sender ${i}`)).filter(
      ({ ok }) => ok,
    );
    expect(passed).toHaveLength(limitsOfAll[0]!.count);
  });
});
