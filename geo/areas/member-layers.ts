import type { AreaMemberBody, AreaShapeBody, MultiPolygon } from '../registry/source-record.ts';
import { type AreaDraft, findPrefecture, toGeometries, wholeMunicipalities } from './area-draft.ts';
import type { AreaSources } from './area-sources.ts';
import { type Composition, composeArea } from './compose.ts';
import { prepareDissolve } from './dissolve.ts';
import { findLocalOwner, type MunicipalityBook } from './municipality-layers.ts';
import { findOverlaps } from './overlap.ts';
import { openSmallAreas } from './small-areas.ts';
import { townKeyOf } from './town-key.ts';

type Dissolve = (codes: readonly string[]) => MultiPolygon | null;

const municipalityLayers = new Set(['prefecture', 'city', 'municipality']);

interface Composed {
  readonly layer: string;
  readonly code: string;
  readonly shape: AreaShapeBody | undefined;
  readonly members: readonly AreaMemberBody[];
  readonly composition: Composition;
}

/** All layers above and below the municipalities: from members, from polygons, or from both. */
export function draftMemberLayers(
  sources: AreaSources,
  book: MunicipalityBook,
  dissolve: Dissolve,
): AreaDraft[] {
  const composed = listLayers(sources).flatMap((layer) => composeLayer(layer, sources, book));
  const smallShapes = sources.shapes.get('small') ?? new Map<string, AreaShapeBody>();
  const needed = new Set(
    composed.flatMap(({ shape, composition }) => (shape ? [] : composition.smallAreas)),
  );
  const dissolveSmall = prepareDissolve(
    new Map([...toGeometries(smallShapes)].filter(([code]) => needed.has(code))),
  );

  return composed.map(({ layer, code, shape, members, composition }) => {
    const { municipalities, partMunicipalities, smallAreas, withoutCode } = composition;
    const latest = members.at(-1);
    return {
      layer,
      code,
      name: shape?.name || latest?.name || code,
      kana: shape?.kana ?? null,
      layerLabel: latest?.layerLabel ?? null,
      prefecture:
        findPrefecture([...municipalities, ...partMunicipalities]) ??
        latest?.prefecture ??
        /^\d{2}/u.exec(code)?.[0] ??
        null,
      composition,
      geometry: shape?.geometry ?? join(dissolve(municipalities), dissolveSmall(smallAreas)),
      membersWithoutShape: [
        ...municipalities.filter((member) => !book.shapes.has(member)),
        ...withoutCode,
      ],
    };
  });
}

function listLayers({ shapes, members }: AreaSources): string[] {
  return [...new Set([...shapes.keys(), ...members.keys()])]
    .filter((layer) => !municipalityLayers.has(layer))
    .sort();
}

function composeLayer(layer: string, sources: AreaSources, book: MunicipalityBook): Composed[] {
  const shapes = sources.shapes.get(layer) ?? new Map<string, AreaShapeBody>();
  const members = sources.members.get(layer) ?? new Map<string, readonly AreaMemberBody[]>();
  const smallAreas = openSmallAreas(sources.shapes.get('small') ?? new Map());
  const listed = new Set(
    [...members.values()]
      .flat()
      .filter((member) => member.memberKind === 'municipality')
      .flatMap(({ memberCode }) => [memberCode, ...book.codes.wardsOf(memberCode)]),
  );
  const bare = new Map([...shapes].filter(([code]) => !members.has(code)));
  const fromShapes = layer === 'small' ? composeSmallLayer(bare, book) : composeByShape(bare, book);

  return [...new Set([...shapes.keys(), ...members.keys()])].map((code) => {
    const own = members.get(code);
    return {
      layer,
      code,
      shape: shapes.get(code),
      members: own ?? [],
      composition: own
        ? composeArea(own, listed, book.codes, smallAreas)
        : (fromShapes.get(code) ?? wholeMunicipalities([])),
    };
  });
}

function composeSmallLayer(
  shapes: ReadonlyMap<string, AreaShapeBody>,
  { codes }: MunicipalityBook,
): Map<string, Composition> {
  return new Map(
    [...shapes].map(([code, { name }]) => {
      const owner = code.slice(0, 5);
      const composition: Composition = {
        ...wholeMunicipalities([]),
        partMunicipalities: codes.standsFor(owner),
        towns: [name === '' ? code : townKeyOf(owner, name)],
        smallAreas: [code],
      };
      return [code, composition];
    }),
  );
}

/**
 * Areas that come as polygons only. A local code tells the municipality; otherwise the polygons of the
 * municipalities do.
 */
function composeByShape(
  shapes: ReadonlyMap<string, AreaShapeBody>,
  book: MunicipalityBook,
): Map<string, Composition> {
  const result = new Map<string, Composition>();
  const open: AreaShapeBody[] = [];
  for (const [code, shape] of shapes) {
    const owner = findLocalOwner(code) ?? findMunicipalParent(shape);
    const owners = owner === undefined ? [] : book.codes.standsFor(owner);
    if (owners.length === 1) {
      result.set(code, { ...wholeMunicipalities([]), partMunicipalities: owners });
    } else {
      open.push(shape);
    }
  }
  if (open.length === 0) return result;

  const overlaps = findOverlaps(open, [...book.shapes.values()]);
  for (const { code } of open) {
    const own = overlaps.get(code) ?? [];
    const pick = (isWhole: boolean) =>
      own.filter((overlap) => overlap.isWhole === isWhole).map(({ municipality }) => municipality);
    const partMunicipalities = pick(false).sort();
    result.set(code, { ...wholeMunicipalities(pick(true)), partMunicipalities });
  }
  return result;
}

function findMunicipalParent({ parent }: AreaShapeBody): string | undefined {
  return parent && ['municipality', 'city'].includes(parent.layer) ? parent.code : undefined;
}

/** Two sets of polygons that do not overlap as one; null when neither exists. */
function join(a: MultiPolygon | null, b: MultiPolygon | null): MultiPolygon | null {
  if (!a || !b) return a ?? b;
  return { type: 'MultiPolygon', coordinates: [...a.coordinates, ...b.coordinates] };
}
