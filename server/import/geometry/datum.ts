import proj4 from 'proj4';

/** How the coordinates of a file become [lng, lat] degrees of JGD2011 / WGS 84 (equal within a decimetre). */
export interface ReferenceSystem {
  readonly label: string;
  /** Absent when the coordinates are already such degrees: they then stay bit for bit. */
  readonly toDegrees?: (x: number, y: number) => [number, number];
  /** True for 日本測地系: converted by an approximation of a few metres. */
  readonly approximate?: boolean;
  /** True where the file does not say (no .prj) and degrees of the 世界測地系 are taken for granted. */
  readonly assumed?: boolean;
}

export type FoundSystem =
  | { readonly ok: true; readonly system: ReferenceSystem }
  | { readonly ok: false; readonly message: string };

/**
 * 日本測地系 → 世界測地系: the three shifts of the origin of longitude and latitude (国土地理院,
 * the parameters of TKY2JGD outside its grid). Good to a few metres, ten on remote islands.
 */
const tokyoShift = '-146.414,507.337,680.507,0,0,0,0';

const frames = {
  world: '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0',
  tokyo: `+ellps=bessel +towgs84=${tokyoShift}`,
} as const;

type Frame = keyof typeof frames;

/** Origins of the 19 zones of the 平面直角座標系, [lng, lat]. Source: 平成14年国土交通省告示第9号. */
const planeOrigins: readonly (readonly [number, number])[] = [
  [129.5, 33],
  [131, 33],
  [132 + 10 / 60, 36],
  [133.5, 33],
  [134 + 20 / 60, 36],
  [136, 36],
  [137 + 10 / 60, 36],
  [138.5, 36],
  [139 + 50 / 60, 36],
  [140 + 50 / 60, 40],
  [140.25, 44],
  [142.25, 44],
  [144.25, 44],
  [142, 26],
  [127.5, 26],
  [124, 26],
  [131, 26],
  [136, 20],
  [154, 26],
];

/** EPSG codes of whole families: the n-th zone of a family is its first code + n. */
const planeFamilies: readonly { first: number; frame: Frame; label: string }[] = [
  { first: 2443, frame: 'world', label: 'JGD2000 平面直角座標系' },
  { first: 6669, frame: 'world', label: 'JGD2011 平面直角座標系' },
  { first: 30161, frame: 'tokyo', label: '日本測地系 平面直角座標系' },
];

const utmFamilies: readonly { first: number; frame: Frame; label: string }[] = [
  { first: 3097, frame: 'world', label: 'JGD2000 UTM' },
  { first: 6688, frame: 'world', label: 'JGD2011 UTM' },
  { first: 3092, frame: 'tokyo', label: '日本測地系 UTM' },
];

const firstUtmZone = 51;

/** Geographic systems whose degrees are taken as they are. */
const degreesAsTheyAre: Readonly<Record<number, string>> = {
  4326: 'WGS 84',
  4979: 'WGS 84',
  4612: 'JGD2000',
  4947: 'JGD2000',
  6668: 'JGD2011',
  6667: 'JGD2011',
  6697: 'JGD2011',
};

export const worldDegrees: ReferenceSystem = { label: '世界測地系の緯度経度' };

function projected(label: string, definition: string, approximate: boolean): ReferenceSystem {
  const converter = proj4(definition, 'WGS84');
  const toDegrees = (x: number, y: number): [number, number] => {
    const [lng, lat] = converter.forward([x, y]) as [number, number];
    return [lng, lat];
  };
  return { label, toDegrees, approximate };
}

/** The system of an EPSG code, for those in which Japanese data are published. */
export function findSystemByEpsg(code: number): ReferenceSystem | undefined {
  const degrees = degreesAsTheyAre[code];
  if (degrees) return { label: degrees };
  if (code === 4301)
    return projected('日本測地系の緯度経度', `+proj=longlat ${frames.tokyo}`, true);
  if (code === 3857) return projected('Web メルカトル', 'EPSG:3857', false);
  for (const { first, frame, label } of planeFamilies) {
    const origin = planeOrigins[code - first];
    if (!origin) continue;
    const [lng, lat] = origin;
    return projected(
      `${label} ${code - first + 1}系`,
      `+proj=tmerc +lat_0=${lat} +lon_0=${lng} +k=0.9999 +units=m ${frames[frame]}`,
      frame === 'tokyo',
    );
  }
  for (const { first, frame, label } of utmFamilies) {
    const zone = code - first + firstUtmZone;
    if (zone < firstUtmZone || zone > firstUtmZone + 4) continue;
    return projected(
      `${label} ${zone}帯`,
      `+proj=utm +zone=${zone} +units=m ${frames[frame]}`,
      frame === 'tokyo',
    );
  }
  return undefined;
}

/**
 * The system that the `crs` member of an older GeoJSON names; without one, RFC 7946's degrees.
 * @returns a sentence for a system we cannot convert.
 */
export function findSystemOfCrs(crs: unknown): FoundSystem {
  if (crs === undefined || crs === null) return { ok: true, system: worldDegrees };
  const name = String((crs as { properties?: { name?: unknown } }).properties?.name ?? '');
  if (/CRS84$/i.test(name)) return { ok: true, system: worldDegrees };
  const code = /EPSG:+(?:[\d.]*:+)?(\d+)$/i.exec(name)?.[1];
  const system = code ? findSystemByEpsg(Number(code)) : undefined;
  if (system) return { ok: true, system };
  return {
    ok: false,
    message: `座標系「${name || '名前なし'}」には対応していません。緯度経度（JGD2011、EPSG:6668）に変換して保存し直してください。`,
  };
}

const isTokyo = (wkt: string) => /DATUM\s*\[\s*"[^"]*Tokyo/i.test(wkt);
const isWorld = (wkt: string) => /DATUM\s*\[\s*"[^"]*(JGD|Japanese_Geodetic|WGS|GRS)/i.test(wkt);

/**
 * The system that a Shapefile's .prj (WKT of ESRI or OGC) describes.
 * @returns a sentence for a datum or projection we cannot convert.
 */
export function findSystemOfPrj(wkt: string): FoundSystem {
  const text = wkt.trim();
  const label = /^\w+\s*\[\s*"([^"]*)"/.exec(text)?.[1] ?? '';
  const refusal = {
    ok: false as const,
    message: `.prj の座標系「${label || text.slice(0, 40)}」には対応していません。緯度経度（JGD2011）に変換して保存し直してください。`,
  };
  const tokyo = isTokyo(text);
  if (!tokyo && !isWorld(text)) return refusal;
  if (/^GEOGCS/i.test(text)) {
    if (!tokyo) return { ok: true, system: { label } };
    const system = findSystemByEpsg(4301);
    return system ? { ok: true, system: { ...system, label } } : refusal;
  }
  if (!/^PROJCS/i.test(text)) return refusal;
  try {
    return { ok: true, system: projected(label, withShift(text, tokyo), tokyo) };
  } catch {
    return refusal;
  }
}

/** WKT whose datum states its shift to WGS 84: ESRI's .prj names the datum only. */
function withShift(wkt: string, tokyo: boolean): string {
  if (/TOWGS84/i.test(wkt)) return wkt;
  const shift = tokyo ? tokyoShift : '0,0,0,0,0,0,0';
  return wkt.replace(/((?:SPHEROID|ELLIPSOID)\s*\[[^\]]*\])/i, `$1,TOWGS84[${shift}]`);
}
