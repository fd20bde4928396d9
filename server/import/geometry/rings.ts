import { signedRingArea } from '../../../geo/areas/ring.ts';

/** What normalising found worth saying; the caller turns it into issues. */
export interface RingNotes {
  /** Rings whose two ends lay less than a decimetre apart and were joined. */
  joined: number;
  /** Rings without area that were left out. */
  degenerate: number;
}

export type RingResult =
  | { readonly ok: true; readonly polygons: [number, number][][][] }
  | { readonly ok: false; readonly message: string };

/** About a decimetre: ends this near are one point that was rounded twice. */
const joinDegrees = 1e-6;

/**
 * Polygons in RFC 7946 order: rings closed, outer rings counter-clockwise, holes clockwise.
 * Vertices are never moved, so that borders shared with a neighbour stay exactly shared;
 * sliver holes stay; rings that enclose nothing (all points on one line) go.
 */
export function normalisePolygons(polygons: [number, number][][][], notes: RingNotes): RingResult {
  const normalised: [number, number][][][] = [];
  for (const polygon of polygons) {
    const rings: [number, number][][] = [];
    for (const [i, ring] of polygon.entries()) {
      const closed = closeRing(ring, notes);
      if (!closed)
        return {
          ok: false,
          message: `輪が閉じていません（始点 ${ring[0]?.join(',')}、終点 ${ring.at(-1)?.join(',')}）。始点と同じ点で終わるように直してください。`,
        };
      const isHole = i > 0;
      if (isDegenerate(closed)) {
        notes.degenerate++;
        if (isHole) continue;
        break;
      }
      rings.push(signedRingArea(closed) > 0 === isHole ? closed.toReversed() : closed);
    }
    if (rings.length > 0) normalised.push(rings);
  }
  if (normalised.length > 0) return { ok: true, polygons: normalised };
  return {
    ok: false,
    message: '面積のある輪が一つもありません。3点以上で囲まれた多角形が必要です。',
  };
}

/** The ring closed, or undefined when its ends are too far apart to be one point. */
function closeRing(ring: [number, number][], notes: RingNotes): [number, number][] | undefined {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last) return ring;
  if (first[0] === last[0] && first[1] === last[1]) return ring;
  const apart = Math.max(Math.abs(first[0] - last[0]), Math.abs(first[1] - last[1]));
  if (apart > joinDegrees) return undefined;
  notes.joined++;
  return [...ring.slice(0, -1), first];
}

function isDegenerate(ring: readonly [number, number][]): boolean {
  return ring.length < 4 || signedRingArea(ring) === 0;
}
