import type { SourceRecord } from '../../../geo/registry/source-record.ts';
import { toFeatureRow } from '../feature-row.ts';
import type { FeatureFormat, FeatureReader, ReadContext, Row } from '../format.ts';
import { RowValues } from '../row-values.ts';
import { parseFixedCode, parseMunicipalityCode } from '../values/code.ts';
import { parseList } from '../values/text.ts';

/** Properties of the two layers of A38 that tell which municipality belongs to which area. */
const primary = { members: 'A38a_001', names: 'A38a_002', code: 'A38a_003', name: 'A38a_004' };
const secondary = { members: 'A38b_001', names: 'A38b_002', code: 'A38b_003', name: 'A38b_004' };
type Properties = typeof primary;

const recognises = (properties: Properties, propertyNames: readonly string[]) =>
  propertyNames.includes(properties.members) && propertyNames.includes(properties.code);

/**
 * 国土数値情報 医療圏 (A38, 2020): which municipalities make up each 二次医療圏, from the layer of the
 * 一次医療圏 (one municipality a feature) or of the 二次医療圏 (all of them, parted by commas).
 * Its polygons are left alone: areas are dissolved from their municipalities, so that borders stay
 * shared exactly. It holds the 335 areas of the seventh plan, and says so.
 */
export const medicalAreaMembers: FeatureFormat = {
  id: 'medical-area-members',
  label: '国土数値情報 医療圏（A38）',
  recognise: ({ propertyNames }) =>
    recognises(primary, propertyNames) || recognises(secondary, propertyNames),
  open: (context) => openReader(context),
};

interface Membership {
  readonly record: SourceRecord;
  readonly lines: { line: number }[];
}

function openReader(context: ReadContext): FeatureReader {
  const memberships = new Map<string, Membership>();
  const read = (properties: GeoJSON.GeoJsonProperties, index: number) => {
    const row = toFeatureRow(properties, index);
    for (const record of readMembers(row, context)) {
      const known = memberships.get(record.key);
      if (known) known.lines.push({ line: index });
      else memberships.set(record.key, { record, lines: [{ line: index }] });
    }
  };
  return {
    feature: (feature, index) => read(feature.properties, index),
    unplaced: read,
    end: () => {
      for (const { record, lines } of memberships.values()) context.emit(record, lines);
    },
  };
}

function readMembers(row: Row, context: ReadContext): SourceRecord[] {
  const properties = row.get(secondary.code) === '' ? primary : secondary;
  const values = new RowValues(row, context);
  const codeCell = row.get(properties.code);
  const code = values.take(properties.code, parseFixedCode(codeCell, 4));
  const reject = (column: string, message: string) => {
    const reason = 'malformed-code';
    context.reject({ line: row.line, column, value: row.get(column), reason, message });
    return [];
  };
  if (code === undefined || !/^\d{4}$/.test(code))
    return reject(
      properties.code,
      '二次医療圏コード（4桁）がありません。元のデータを確かめてください。',
    );
  const names = parseList(row.get(properties.names));
  const cells = parseList(row.get(properties.members));
  const members = cells.map((cell, i) => ({
    code: values.take(properties.members, parseMunicipalityCode(cell, code.slice(0, 2)), cell)
      ?.municipality,
    name: names.length === cells.length ? names[i]! : '',
  }));
  const unread = members.findIndex((member) => member.code === undefined);
  if (members.length === 0 || unread >= 0)
    return reject(
      properties.members,
      `構成市区町村の行政区域コード「${cells[unread] ?? ''}」が読めません。元のデータを確かめてください。`,
    );
  const prefecture = code.slice(0, 2);
  return members.map((member) => ({
    source: 'area-member' as const,
    key: `secondary|${code}|municipality|${member.code}`,
    layout: 2,
    edition: context.edition ?? '2020-04-01',
    slice: `secondary|${prefecture}`,
    body: {
      type: 'area-member' as const,
      prefecture,
      layer: 'secondary',
      code,
      name: values.text(properties.name) ?? code,
      layerLabel: '二次医療圏（第7次医療計画）',
      plan: '第7次医療計画',
      validFrom: null,
      validTo: null,
      memberKind: 'municipality' as const,
      memberCode: member.code!,
      memberName: member.name,
    },
  }));
}
