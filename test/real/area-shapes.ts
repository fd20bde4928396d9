import { type SlowPolygons, slowArea } from '../geo/areas/slow-check.ts';
import { absent, type Bar, equal, none, under } from './bar.ts';
import type { RealFolder } from './folder.ts';
import { groupBy } from './group-by.ts';
import { readRawCsv } from './raw-file.ts';
import { listRawBoundaries, type RawMunicipality, readRawMunicipalities } from './raw-places.ts';

/** Municipalities as the boundaries hold them; areas dissolved from them without gap or sliver. */
export async function checkAreaShapes(folder: RealFolder): Promise<readonly Bar[]> {
  const boundaries = listRawBoundaries(folder);
  const tables = folder.list('iryoken-members');
  if (boundaries.length === 0) return [absent('区域: 市区町村の境界')];
  const municipalities = boundaries.flatMap(readRawMunicipalities);
  const known = folder.find('municipalities');
  const shown = folder.state.areas.filter(({ layer }) => layer === 'municipality');
  const bars = [
    known
      ? equal('区域: 市区町村', shown.length, 1902)
      : equal('区域: 市区町村', shown.length, new Set(municipalities.map(({ code }) => code)).size),
  ];
  if (tables.length === 0) return [...bars, absent('区域: 構成市区町村から溶かした圏域')];
  const members = groupBy(tables.flatMap(readRawCsv), (row) => row.area_code ?? '');
  const byCode = new Map(municipalities.map((one) => [one.code, one]));
  const dissolved = folder.state.areas.filter(({ layer }) => layer === 'secondary');
  const differences: number[] = [];
  const unlike: string[] = [];
  for (const { code, geometry } of dissolved) {
    const parts = (members.get(code) ?? []).flatMap((row) => byCode.get(row.muni_code ?? '') ?? []);
    const own: SlowPolygons = geometry?.coordinates ?? [];
    const whole = parts.reduce((sum, part) => sum + slowArea(part.polygons), 0);
    differences.push(Math.abs(slowArea(own) - whole) / whole);
    if (!sameOutline(own, parts)) unlike.push(code);
  }
  const allMembers = [...members.values()].flat();
  const named = new Set(allMembers.map((row) => row.muni_code));
  const outside = shown.filter(({ code }) => !named.has(code));
  return [
    ...bars,
    equal('区域: 溶かした圏域', dissolved.length, members.size),
    ...(folder.find('area-members')
      ? [
          equal('区域: 構成表の圏域', members.size, 339),
          equal('区域: 構成表の市区町村', allMembers.length, 1896),
        ]
      : []),
    none(
      '区域: 構成市区町村が構成表と違う圏域',
      dissolved
        .filter(({ code, municipalities: own }) => {
          const wanted = (members.get(code) ?? []).map((row) => row.muni_code ?? '');
          return [...own].sort().join() !== wanted.sort().join();
        })
        .map(({ code }) => code),
      dissolved.length,
    ),
    under(
      '区域: 面積の差の最大（%、構成市区町村の和との比）',
      Math.max(...differences) * 100,
      0.01,
    ),
    none('区域: 輪郭が構成市区町村の外周と違う圏域（隙間・細片）', unlike, dissolved.length),
    equal(
      '区域: どの圏域にも属さない市区町村',
      outside
        .filter(({ parents }) => parents.every(({ layer }) => layer !== 'secondary'))
        .map(({ code }) => code)
        .sort()
        .join(' '),
      known ? '01695 01696 01697 01698 01699 01700' : outside.map(({ code }) => code).join(' '),
    ),
  ];
}

/**
 * Whether the outline is made of exactly the edges that bound one member and no other: every sliver
 * between two members, and every gap, would add edges.
 */
function sameOutline(own: SlowPolygons, parts: readonly RawMunicipality[]): boolean {
  const open = new Set<string>();
  const toggle = (edge: string) => {
    if (!open.delete(edge)) open.add(edge);
  };
  for (const { polygons } of parts) for (const edge of listEdges(polygons)) toggle(edge);
  for (const edge of listEdges(own)) toggle(edge);
  return open.size === 0;
}

function* listEdges(polygons: SlowPolygons): Generator<string> {
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!.join(), ring[i]!.join()];
      if (a !== b) yield a < b ? `${a} ${b}` : `${b} ${a}`;
    }
}
