import { cityOf } from '../../../geo/areas/city.ts';
import { hasPolygons, toFeatureRow } from '../feature-row.ts';
import type { FeatureFormat, FeatureReader, ReadContext, Row } from '../format.ts';
import { unknownOwner } from '../ownerless.ts';
import { RowValues } from '../row-values.ts';
import { type AreaHead, collectShapes } from '../shape-collector.ts';
import { type Owner, ownerOfParent, parseAreaCode } from '../values/area-code.ts';
import { findLayerByName, listLayerLabels } from '../values/layer-name.ts';

/** Which properties carry the code, the name and, where features differ, the layer of an area. */
interface AreaProperties {
  readonly code: string;
  readonly name: string;
  readonly layer?: string;
}

/** Areas of any layer, with their properties named by `--code` and `--name`. */
export const flaggedAreas: FeatureFormat = {
  id: 'flagged-areas',
  label: '区域の境界（属性名の指定による）',
  recognise: ({ propertyNames, geometryTypes }, { codeProperty }) =>
    hasPolygons(geometryTypes) &&
    codeProperty !== undefined &&
    propertyNames.includes(codeProperty),
  open: (context) => {
    const { codeProperty, nameProperty } = context.options;
    const code = codeProperty ?? '';
    return openAreas({ code, name: nameProperty ?? code }, 'daily', context);
  },
};

/** Areas as this program writes them: `layer`, `code` and `name`. */
export const exportedAreas: FeatureFormat = {
  id: 'exported-areas',
  label: '区域の境界（layer・code・name）',
  recognise: ({ propertyNames, geometryTypes }) =>
    hasPolygons(geometryTypes) &&
    ['layer', 'code', 'name'].every((name) => propertyNames.includes(name)),
  open: (context) => openAreas({ code: 'code', name: 'name', layer: 'layer' }, 'daily', context),
};

/** 日常生活圏域 as municipalities publish them: the areas of their 地域包括支援センター. */
export const supportCenterAreas: FeatureFormat = {
  id: 'support-center-areas',
  label: '日常生活圏域（地域包括支援センターの担当圏域）',
  recognise: ({ propertyNames, geometryTypes }) =>
    hasPolygons(geometryTypes) &&
    ['area_id', 'center_name'].every((name) => propertyNames.includes(name)),
  open: (context) => openAreas({ code: 'area_id', name: 'center_name' }, 'daily', context),
};

function openAreas(
  properties: AreaProperties,
  defaultLayer: string,
  context: ReadContext,
): FeatureReader {
  const shapes = collectShapes(context);
  const owner = ownerOfParent(context.options.parent);
  return {
    feature: (feature, index) => {
      const row = toFeatureRow(feature.properties, index);
      const layerName =
        (properties.layer && row.get(properties.layer)) || context.options.layer || defaultLayer;
      const found = readArea(row, properties, layerName, owner, context);
      if (found) shapes.add(found.area, found.slice, feature.geometry, index);
    },
    end: shapes.end,
  };
}

function readArea(
  row: Row,
  properties: AreaProperties,
  layerName: string,
  owner: Owner,
  context: ReadContext,
): { area: AreaHead; slice: string } | undefined {
  const layer = findLayerByName(layerName)?.layer;
  if (layer === undefined) {
    context.reject({
      line: row.line,
      column: properties.layer ?? '',
      value: layerName,
      reason: 'unknown-layer',
      message: `圏域の種類「${layerName}」は知られていません。${listLayerLabels()}のどれかを --layer に付けてください。`,
    });
    return undefined;
  }
  const values = new RowValues(row, context);
  const cell = row.get(properties.code);
  const parsed = parseAreaCode(cell, layer, owner);
  const waits = layer === 'daily' && parsed.doubts.some(({ reason }) => reason === 'owner-unknown');
  const ref = parsed.value ?? (waits ? { layer, code: `${unknownOwner}-${cell}` } : undefined);
  if (ref === undefined) {
    context.reject({
      line: row.line,
      column: properties.code,
      value: cell,
      reason: parsed.doubts[0]?.reason ?? 'missing-key',
      message:
        parsed.doubts[0]?.message ??
        `区域の番号（${properties.code}）が空です。番号を入れて取り込み直してください。`,
    });
    return undefined;
  }
  if (!waits) values.take(properties.code, parsed);
  const ownerCode = findOwnerCode(ref.code, layer);
  const parent = findParent(ref.code, layer);
  return {
    area: { ...ref, name: values.text(properties.name) ?? cell, ...(parent && { parent }) },
    slice: ownerCode === undefined ? layer : `${layer}|${ownerCode}`,
  };
}

/** Whose areas a file of this kind covers whole: the part before the hyphen, else the prefecture. */
function findOwnerCode(code: string, layer: string): string | undefined {
  if (layer === 'prefecture') return undefined;
  const prefix = /^([^-]+)-/u.exec(code)?.[1];
  return prefix ?? (layer === 'small' ? code.slice(0, 5) : code.slice(0, 2));
}

function findParent(code: string, layer: string): AreaHead['parent'] {
  if (layer === 'prefecture' || code.startsWith(unknownOwner)) return undefined;
  if (layer === 'daily') return { layer: 'city', code: cityOf(code.slice(0, 5)) };
  if (layer === 'small') return { layer: 'municipality', code: code.slice(0, 5) };
  return { layer: 'prefecture', code: code.slice(0, 2) };
}
