import type { HazardBody } from '../../../geo/registry/source-record.ts';
import { hazards } from '../../../geo/terms/hazard.ts';
import { canonicalJson, contentHash } from '../../database/canonical-json.ts';
import { hasPolygons, toFeatureRow } from '../feature-row.ts';
import type { FeatureFormat, FeatureReader, ReadContext, Row } from '../format.ts';
import { type HazardLayout, hazardLayouts, noLevel, type ZoneFacts } from './hazard-layouts.ts';

/**
 * Zones of hazard maps, one record each: 洪水 (A31), 土砂災害 (A33), 津波 (A40), or any polygons the
 * person importing calls so. A zone has no number of its own in most of these files, so its key is
 * the hash of what it says; a newer edition of the same part makes the former zones vanish.
 */
export const hazardZones: readonly FeatureFormat[] = hazardLayouts.map((layout) => ({
  id: layout.id,
  label: layout.label,
  recognise: ({ propertyNames, geometryTypes }, options) =>
    hasPolygons(geometryTypes) && layout.recognise(propertyNames, options),
  open: (context) => openReader(layout, context),
}));

function openReader(layout: HazardLayout, context: ReadContext): FeatureReader {
  return {
    feature: ({ properties, geometry }, index) => {
      const row = toFeatureRow(properties, index);
      const facts = layout.read(row, context.options);
      const body = toZone(facts, row, geometry, context);
      if (facts === undefined || body === undefined) return;
      const { part } = facts;
      context.emit(
        {
          source: 'hazard',
          key: `${body.hazard}|${contentHash(canonicalJson(body)).slice(0, 24)}`,
          layout: 2,
          edition: context.edition,
          slice: `${layout.id}|${body.hazard}|${part === '' ? toStem(context.file) : part}`,
          body,
        },
        [{ line: index }],
      );
    },
  };
}

function toZone(
  facts: ZoneFacts | undefined,
  row: Row,
  geometry: GeoJSON.Geometry,
  context: ReadContext,
): HazardBody | undefined {
  const coordinates = listPolygons(geometry);
  if (coordinates === undefined) {
    context.reject({
      line: row.line,
      column: 'geometry',
      value: geometry.type,
      reason: 'geometry-unreadable',
      message: '災害の区域の図形が多角形ではありません。多角形で入れてください。',
    });
    return undefined;
  }
  if (facts === undefined) {
    context.reject({
      line: row.line,
      column: 'hazard',
      value: row.get('hazard'),
      reason: 'unknown-value',
      message: `災害の種類「${row.get('hazard')}」は知られていません。${hazards.map(({ shortLabel }) => shortLabel).join('・')}のどれかにしてください。`,
    });
    return undefined;
  }
  const { hazard, name, level = noLevel, levelColumn } = facts;
  if (facts.level === undefined)
    context.doubt({
      line: row.line,
      column: levelColumn,
      value: row.get(levelColumn),
      reason: 'unknown-value',
      message: `区分「${row.get(levelColumn)}」は知られていません。区域として取り込み、程度は不明としました。`,
    });
  const raw = Object.fromEntries(row.headers.map((header, i) => [header, row.cells[i] ?? '']));
  return {
    type: 'hazard',
    hazard,
    name,
    level: level.label,
    severity: level.severity,
    raw,
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

function listPolygons(geometry: GeoJSON.Geometry): [number, number][][][] | undefined {
  if (geometry.type === 'Polygon') return [geometry.coordinates as [number, number][][]];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as [number, number][][][];
  return undefined;
}

/** A file's own name without extension and dates, so that its next edition has the same. */
function toStem(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/\.\w+$/, '').replaceAll(/\d{6,8}/g, '');
}
