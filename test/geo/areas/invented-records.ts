import type {
  AreaMemberBody,
  AreaShapeBody,
  CurrentRecord,
  MultiPolygon,
  PopulationBody,
  RecordBody,
} from '../../../geo/registry/source-record.ts';
import type { SourceId } from '../../../geo/terms/source.ts';

/** Builders for the records of an invented prefecture 98, 見本県: squares on a board, exact in binary. */

/** West, south, width and height in steps of 1/64 degree. */
export type Square = readonly [number, number, number, number];

export function squares(...list: readonly Square[]): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: list.map(([column, row, width, height]) => {
      const [west, south] = place(column, row);
      const [east, north] = place(column + width, row + height);
      return [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ];
    }),
  };
}

/** A point of the board, [lng, lat]. */
export function place(column: number, row: number): [number, number] {
  return [150 + column / 64, 30 + row / 64];
}

function record(source: SourceId, key: string, body: RecordBody): CurrentRecord {
  return { source, key, layout: 2, edition: null, slice: 'all', body, vanished: false };
}

export function shape(
  layer: string,
  code: string,
  geometry: MultiPolygon,
  rest: Partial<AreaShapeBody> = {},
): CurrentRecord {
  const body: AreaShapeBody = {
    type: 'area-shape',
    layer,
    code,
    name: `名${code}`,
    ...(layer === 'municipality' && { prefectureName: '見本県' }),
    geometry,
    ...rest,
  };
  return record('area-shape', `${layer}|${code}`, body);
}

export function member(
  layer: string,
  code: string,
  memberCode: string,
  rest: Partial<AreaMemberBody> = {},
): CurrentRecord {
  const body: AreaMemberBody = {
    type: 'area-member',
    prefecture: '98',
    layer,
    code,
    name: `圏${code}`,
    validFrom: null,
    validTo: null,
    memberKind: 'municipality',
    memberCode,
    memberName: `名${memberCode}`,
    ...rest,
  };
  const key = `${layer}|${code}|${memberCode}|${body.memberName}|${body.validFrom}`;
  return record('area-member', key, body);
}

/** A 町丁目 by name, in a municipality. */
export function town(layer: string, code: string, owner: string, name: string): CurrentRecord {
  return member(layer, code, '', {
    memberKind: 'small',
    memberMunicipality: owner,
    memberName: name,
  });
}

export function population(
  layer: string,
  code: string,
  over75: number | null,
  rest: Partial<PopulationBody> = {},
): CurrentRecord {
  const body: PopulationBody = {
    type: 'population',
    layer,
    code,
    year: 2025,
    date: null,
    definition: 'resident-register',
    total: over75 === null ? null : over75 * 10,
    over65: over75 === null ? null : over75 * 2,
    over75,
    over85: null,
    ...rest,
  };
  return record('population', `${layer}|${code}|${body.definition}|${body.year}`, body);
}
