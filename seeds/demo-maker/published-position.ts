import { at, type Random } from './random.ts';
import type { Site } from './site.ts';

/** Latitude and longitude as a source prints them. */
export type PrintedPosition = readonly [lat: string, lng: string];

interface Fault {
  readonly id: string;
  /** Share of rows that have it; about as in the national files, a little thicker. */
  readonly share: number;
  readonly print: (site: Site, others: readonly Site[], random: Random) => PrintedPosition;
}

const print = ([lng, lat]: readonly [number, number]): PrintedPosition => [
  lat.toFixed(6),
  lng.toFixed(6),
];

/** What goes wrong with positions in real files. */
const faults: readonly Fault[] = [
  { id: 'zero', share: 0.004, print: () => ['0', '0'] },
  { id: 'ireland', share: 0.002, print: () => ['53.41291', '-8.24389'] },
  { id: 'centre-of-japan', share: 0.002, print: () => ['36.204824', '138.252924'] },
  // A digit of the longitude lost on the way.
  { id: 'abroad', share: 0.001, print: ({ position: [lng, lat] }) => print([lng / 10, lat]) },
  { id: 'swapped', share: 0.001, print: ({ position: [lng, lat] }) => print([lat, lng]) },
  {
    id: 'elsewhere',
    share: 0.008,
    print: (site, others, random) => {
      const far = others.filter(
        ({ town }) =>
          town.municipality.secondary !== site.town.municipality.secondary &&
          town.municipality.code.slice(0, 2) === site.town.municipality.code.slice(0, 2),
      );
      return print(far.length > 0 ? random.pick(far).position : site.position);
    },
  },
];

/** How a source prints that it has no position, and how often. */
export interface Missing {
  readonly printed: PrintedPosition;
  readonly share: number;
}

const usualMissing: Missing = { printed: ['', ''], share: 0.018 };

/**
 * Positions of a file's sites, in their order, a few of them wrong or missing. The remote island
 * sends half of its own.
 */
export function printPositions(
  sites: readonly Site[],
  random: Random,
  missing = usualMissing,
): PrintedPosition[] {
  return sites.map((site) => {
    const share = site.town.municipality.code === '98363' ? 0.5 : missing.share;
    if (random.chance(share)) return missing.printed;
    let left = random.next();
    const fault = faults.find(({ share }) => {
      left -= share;
      return left < 0;
    });
    return fault ? fault.print(site, sites, random) : print(site.position);
  });
}

/** What the URL column holds: mostly a URL, now and then without scheme, or an e-mail address. */
export function printUrl(site: Site, random: Random): string {
  const host = `www.${at(['aonagi', 'shiokumo', 'hoshisato', 'namimichi', 'kazeiro'], random.int(0, 4))}-${site.phone.slice(-4)}.example.jp`;
  return random.weighted(['', `https://${host}/`, `${host}`, `info@${host.slice(4)}`], (text) =>
    text === '' ? 4 : text.startsWith('https') ? 5 : 0.4,
  );
}
