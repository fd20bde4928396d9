import { type InputFile, readWhole } from '../input-file.ts';
import { defaultZipLimits, listZip, ZipError, type ZipLimits } from '../zip.ts';
import type { GeometryFile, GeometryLayer } from './geometry-layer.ts';
import { toGeometryLayer } from './geometry-layer.ts';
import { readJson } from './read-json.ts';
import { readShapefile } from './shapefile.ts';

/**
 * Reads geometry: GeoJSON or TopoJSON text, or an archive with Shapefiles in it.
 * @returns its layers, or a sentence that says why not and what to do; one bad feature never fails
 * the file.
 */
export function readGeometry(
  input: InputFile,
  form: 'json' | 'shapefile-zip',
  limits: ZipLimits = defaultZipLimits,
): Promise<GeometryFile> {
  return form === 'json' ? readJson(input) : readArchive(input, limits);
}

async function readArchive(input: InputFile, limits: ZipLimits): Promise<GeometryFile> {
  const listing = listZip(await readWhole(input.bytes), limits);
  if (!listing.ok) return listing;
  const members = listing.members.map(({ name, bytes }) => ({
    file: `${input.file}/${name}`,
    bytes,
  }));
  try {
    return await readShapefiles(members);
  } catch (error) {
    if (error instanceof ZipError) return { ok: false, message: error.message };
    throw error;
  }
}

/** Extensions of the parts that belong together under one name. */
const parts = ['shp', 'dbf', 'prj', 'cpg'] as const;
type Part = (typeof parts)[number];

const nameOfPart = new RegExp(`^(.*)\\.(${parts.join('|')})$`, 'i');
const systemFile = /(^|\/)(__MACOSX\/|\._)/;
const jsonFile = /^(.*)\.(geo|topo)?json$/i;

/**
 * Reads every Shapefile among some files, and the GeoJSON beside them that are not a second copy
 * of one (国土数値情報 packs both). Parts belong together by name without extension.
 */
export async function readShapefiles(members: readonly InputFile[]): Promise<GeometryFile> {
  const shapefiles = groupParts(members);
  const layers: GeometryLayer[] = [];
  const ignored: string[] = [];
  for (const [stem, files] of shapefiles) {
    const { shp, dbf, prj, cpg } = files;
    if (!shp) {
      ignored.push(...Object.values(files).map(({ file }) => file));
      shapefiles.delete(stem);
      continue;
    }
    if (!dbf)
      return {
        ok: false,
        message: `${shp.file} に対応する .dbf（属性）がありません。.shp・.dbf・.prj を一つの zip にまとめてください。`,
      };
    const result = readShapefile({
      shp: await readWhole(shp.bytes),
      dbf: await readWhole(dbf.bytes),
      ...(prj && { prj: await readWhole(prj.bytes) }),
      ...(cpg && { cpg: await readWhole(cpg.bytes) }),
    });
    if (!result.ok) return { ok: false, message: `${shp.file}: ${result.message}` };
    const { encoding, features, system } = result;
    layers.push(
      toGeometryLayer({ file: shp.file, encoding, label: 'Shapefile' }, features, system),
    );
  }
  for (const member of members) {
    if (nameOfPart.test(member.file) && !systemFile.test(member.file)) continue;
    const stem = jsonFile.exec(member.file)?.[1];
    if (stem === undefined || systemFile.test(member.file) || shapefiles.has(stem)) {
      ignored.push(member.file);
      continue;
    }
    const json = await readJson(member);
    if (!json.ok) return { ok: false, message: `${member.file}: ${json.message}` };
    layers.push(...json.layers);
  }
  if (layers.length > 0) return { ok: true, layers, ignored };
  return { ok: false, message: 'Shapefile（.shp と .dbf）が入っていません。' };
}

function groupParts(members: readonly InputFile[]): Map<string, Partial<Record<Part, InputFile>>> {
  const groups = new Map<string, Partial<Record<Part, InputFile>>>();
  for (const member of members) {
    if (systemFile.test(member.file)) continue;
    const [, stem, extension] = nameOfPart.exec(member.file) ?? [];
    const part = parts.find((name) => name === extension?.toLowerCase());
    if (stem === undefined || part === undefined) continue;
    groups.set(stem, { ...groups.get(stem), [part]: member });
  }
  return groups;
}
