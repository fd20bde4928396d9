import { feature } from 'topojson-client';
import type { GeometryObject, Polygon, Properties, Topology } from 'topojson-specification';
import { worldDegrees } from './datum.ts';
import type { RawLayer, RawLayers } from './geojson.ts';
import type { RawFeature } from './normalise-feature.ts';

/** True for a parsed JSON document that is TopoJSON. */
export function isTopoJson(document: unknown): boolean {
  return (document as { type?: unknown } | null)?.type === 'Topology';
}

/**
 * Every object of a TopoJSON document as a layer of its own, quantised or not. Arcs shared by
 * neighbours give both the very same numbers.
 */
export function readTopoJson(document: unknown): RawLayers {
  const topology = document as Topology;
  if (!Array.isArray(topology.arcs) || !topology.objects || typeof topology.objects !== 'object')
    return {
      ok: false,
      message: 'TopoJSON の arcs または objects がありません。ファイルを作り直してください。',
    };
  const objects = Object.entries(topology.objects);
  const layers = objects.map(([name, object]): RawLayer => {
    const members: GeometryObject<Properties>[] =
      object.type === 'GeometryCollection' ? object.geometries : [object];
    return {
      name: objects.length > 1 ? name : '',
      features: members.map((member) => toRawFeature(topology, member)),
      system: worldDegrees,
    };
  });
  return { ok: true, layers };
}

/** A geometry whose arcs are missing has none: the caller rejects that feature and keeps the rest. */
function toRawFeature(topology: Topology, member: GeometryObject<Properties>): RawFeature {
  const { properties } = member;
  try {
    return { geometry: geometryOf(topology, member), properties: properties ?? {} };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { geometry: null, properties: properties ?? {} };
  }
}

function geometryOf(topology: Topology, member: GeometryObject<Properties>): unknown {
  if (member.type !== 'GeometryCollection')
    return feature(topology, member as Polygon<Properties>).geometry;
  const geometries = member.geometries.map((part) => geometryOf(topology, part));
  return { type: member.type, geometries };
}
