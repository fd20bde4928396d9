import { cityOf } from '../../geo/areas/city.ts';
import { findLabelPoint } from '../../geo/areas/label-point.ts';
import type {
  AreaShapeBody,
  FacilityBody,
  SourceRecord,
} from '../../geo/registry/source-record.ts';
import type { RowIssue } from './format.ts';

/**
 * Municipalities number their areas 1, 2, 3 …, and their files seldom say whose areas they are. Such
 * a record waits under `?` in the place of its owner's code (`?-1`) until the boundaries of the
 * municipalities tell in which one it lies.
 */
export const unknownOwner = '?';

export type OwnerlessBody = AreaShapeBody | FacilityBody;

export interface OwnerlessRecord extends SourceRecord {
  readonly body: OwnerlessBody;
}

const withMark = new RegExp(`(^|\\|)\\${unknownOwner}(?=[-|]|$)`, 'g');

/** True for a record whose owner its file does not name. */
export function isOwnerless(record: SourceRecord): record is OwnerlessRecord {
  const { source, key } = record;
  const mayWait = source === 'area-shape' || source === 'municipal-points';
  return mayWait && key.split('|').some((part) => part.startsWith(unknownOwner));
}

/** A point [lng, lat] well inside the record's largest polygon, or its own position. */
export function findPointInside({ body }: OwnerlessRecord): [number, number] | undefined {
  if (body.type === 'facility') {
    const { position } = body.claim;
    return position && [position[0], position[1]];
  }
  return findLabelPoint(body.geometry) ?? undefined;
}

/**
 * The record under its owner: `?-1` becomes `27210-1`.
 * @param municipality 5 digits of the municipality it lies in; a ward stands for its city, which is
 *   the insurer whose 日常生活圏域 these are.
 */
export function withOwner(record: OwnerlessRecord, municipality: string): SourceRecord {
  const owner = cityOf(municipality);
  const name = (code: string) => code.replace(withMark, `$1${owner}`);
  const { body } = record;
  const own = { ...record, key: name(record.key), slice: name(record.slice) };
  if (body.type === 'area-shape')
    return {
      ...own,
      body: { ...body, code: name(body.code), parent: { layer: 'city', code: owner } },
    };
  const { supplement, identifiers } = body.claim;
  const claim = {
    ...body.claim,
    identifiers: identifiers.map((each) => ({ ...each, value: name(each.value) })),
    ...(supplement?.servesCodes && {
      supplement: { ...supplement, servesCodes: supplement.servesCodes.map(name) },
    }),
  };
  return { ...own, body: { ...body, claim } };
}

/** Why a record without owner stays out, when no boundary tells. */
export function describeOwnerless(record: OwnerlessRecord, line: number): RowIssue {
  const { body } = record;
  const value = body.type === 'facility' ? (body.claim.name ?? '') : `${body.code} ${body.name}`;
  return {
    line,
    column: '',
    value,
    reason: 'owner-unknown',
    message:
      'どの市区町村の圏域か分かりません。市区町村の境界（N03）を一緒に取り込むか、--parent 市区町村コード（例: --parent 27210）を付けてください。',
  };
}
