import { createHmac, randomBytes } from 'node:crypto';

/** At most `count` within `seconds`. */
export interface RateLimit {
  readonly count: number;
  readonly seconds: number;
}

/** For one sender: a person correcting a handful of entries is never stopped. */
export const limitsOfOne: readonly RateLimit[] = [
  { count: 5, seconds: 10 * 60 },
  { count: 20, seconds: 24 * 3600 },
];

/** For all together: what one office can still read. */
export const limitsOfAll: readonly RateLimit[] = [
  { count: 60, seconds: 3600 },
  { count: 300, seconds: 24 * 3600 },
];

export interface RateGate {
  /** Lets one through and counts it, or tells after how many seconds to come again. */
  readonly pass: (sender: string) => { readonly ok: true } | RateRefusal;
}

export interface RateRefusal {
  readonly ok: false;
  readonly retryAfterSeconds: number;
}

/**
 * Counts in memory and for a day at most. A sender's address is kept only as a keyed hash, whose key
 * is made anew with every start and never leaves the process.
 * @param nowMs a clock in milliseconds.
 */
export function openRateGate(nowMs: () => number): RateGate {
  const secret = randomBytes(32);
  const passes = new Map<string, number[]>();
  const everybody: number[] = [];
  const longestMs =
    Math.max(...[...limitsOfOne, ...limitsOfAll].map((each) => each.seconds)) * 1000;
  return {
    pass(sender) {
      const now = nowMs();
      forget(everybody, now - longestMs);
      const name = createHmac('sha256', secret).update(sender).digest('base64url');
      for (const [key, times] of passes) if (forget(times, now - longestMs)) passes.delete(key);
      const own = passes.get(name) ?? [];
      const waitMs = Math.max(waitOf(own, limitsOfOne, now), waitOf(everybody, limitsOfAll, now));
      if (waitMs > 0) return { ok: false, retryAfterSeconds: Math.ceil(waitMs / 1000) };
      own.push(now);
      passes.set(name, own);
      everybody.push(now);
      return { ok: true };
    },
  };
}

/** Takes away the times before a moment; true when none is left. */
function forget(times: number[], before: number): boolean {
  const kept = times.findIndex((time) => time > before);
  times.splice(0, kept < 0 ? times.length : kept);
  return times.length === 0;
}

/** How long until every limit lets one more through; 0 when they do. */
function waitOf(times: readonly number[], limits: readonly RateLimit[], now: number): number {
  return Math.max(
    ...limits.map(({ count, seconds }) => {
      const oldest = times[times.length - count];
      return oldest === undefined ? 0 : Math.max(0, oldest + seconds * 1000 - now);
    }),
  );
}
