import { findHazardByName, type HazardId } from '../../../geo/terms/hazard.ts';
import type { ImportOptions, Row } from '../format.ts';
import {
  floodMeasures,
  formerDepths,
  type HazardLevel,
  landslideZones,
  phenomena,
  toLowerMetres,
} from './hazard-levels.ts';

/** What one feature says of its zone. */
export interface ZoneFacts {
  readonly hazard: HazardId;
  readonly name: string;
  /** Undefined when the published code is not on its scale. */
  readonly level: HazardLevel | undefined;
  /** Property of the level, for messages. */
  readonly levelColumn: string;
  /** Which part of its data a file of this kind covers whole; '' when only the file can tell. */
  readonly part: string;
}

/** A publication of hazard zones, told by its property names. */
export interface HazardLayout {
  readonly id: string;
  readonly label: string;
  readonly recognise: (names: readonly string[], options: ImportOptions) => boolean;
  /** Undefined when the kind of hazard a feature names is not known. */
  readonly read: (row: Row, options: ImportOptions) => ZoneFacts | undefined;
}

export const noLevel: HazardLevel = { label: '', severity: 0 };
const floodProperty = /^(A31a?_)([1-4])0([1-9])$/;
const hazardLayer = /^hazard(?:-(.+))?$/;

/** `--layer hazard-flood`, `--layer hazard-津波` or `--layer hazard`: what the polygons are of. */
const findFlagged = ({ layer }: ImportOptions): HazardId | undefined => {
  const [flag, name] = hazardLayer.exec(layer ?? '') ?? [];
  return flag === undefined ? undefined : findHazardByName(name ?? 'other');
};

const ofLevelText = (label: string): HazardLevel => ({ label, severity: toLowerMetres(label) });

/** In the order in which they are tried: what the person importing says comes first. */
export const hazardLayouts: readonly HazardLayout[] = [
  {
    id: 'flagged-hazards',
    label: '災害の区域（種類の指定による）',
    recognise: (_, options) => findFlagged(options) !== undefined,
    read: (row, options) => {
      const { nameProperty = 'name', codeProperty = 'level' } = options;
      return {
        hazard: findFlagged(options) ?? 'other',
        name: row.get(nameProperty),
        level: ofLevelText(row.get(codeProperty)),
        levelColumn: codeProperty,
        part: '',
      };
    },
  },
  {
    id: 'flood-zones',
    label: '国土数値情報 洪水浸水想定区域（A31）',
    recognise: (names) => names.some((name) => floodProperty.test(name)),
    read: readFlood,
  },
  {
    id: 'former-flood-zones',
    label: '国土数値情報 浸水想定区域（A31、平成24年度）',
    recognise: (names) => names.includes('A31_001') && names.includes('A31_002'),
    read: (row) => ({
      hazard: 'flood',
      name: '',
      level: formerDepths[row.get('A31_001')],
      levelColumn: 'A31_001',
      part: '',
    }),
  },
  {
    id: 'landslide-zones',
    label: '国土数値情報 土砂災害警戒区域（A33）',
    recognise: (names) => names.includes('A33_001') && names.includes('A33_002'),
    read: (row) => {
      const phenomenon = phenomena[row.get('A33_001')] ?? '';
      const zone = landslideZones[row.get('A33_002')];
      return {
        hazard: 'landslide',
        name: row.get('A33_005'),
        level: zone && { ...zone, label: [phenomenon, zone.label].filter(Boolean).join('・') },
        levelColumn: 'A33_002',
        part: row.get('A33_003'),
      };
    },
  },
  {
    id: 'tsunami-zones',
    label: '国土数値情報 津波浸水想定（A40）',
    recognise: (names) => names.includes('A40_003'),
    read: (row) => ({
      hazard: 'tsunami',
      name: '',
      level: ofLevelText(row.get('A40_003')),
      levelColumn: 'A40_003',
      part: row.get('A40_002').padStart(2, '0'),
    }),
  },
  {
    id: 'named-hazards',
    label: '災害の区域（hazard・name・level）',
    recognise: (names) => names.includes('hazard') && names.includes('name'),
    read: (row) => {
      const hazard = findHazardByName(row.get('hazard'));
      const level = ofLevelText(row.get('level'));
      return hazard && { hazard, name: row.get('name'), level, levelColumn: 'level', part: '' };
    },
  },
];

/** By river with its rank in `…05` (2019–21, and the later files by river), or by mesh with it in `…01`. */
function readFlood(row: Row): ZoneFacts {
  const found = row.headers.flatMap((header) => {
    const [, prefix, measure, field] = floodProperty.exec(header) ?? [];
    return prefix === undefined ? [] : [{ prefix: `${prefix}${measure}0`, measure, field }];
  });
  const ranked = found.find(({ field }) => field === '5') ?? found[0]!;
  const { prefix, measure = '' } = ranked;
  const levelColumn = ranked.field === '5' ? `${prefix}5` : `${prefix}1`;
  const step = floodMeasures[measure]?.scale[row.get(levelColumn)];
  const label = floodMeasures[measure]?.label ?? '';
  const isByRiver = levelColumn.endsWith('5');
  return {
    hazard: 'flood',
    name: isByRiver ? row.get(`${prefix}2`) : '',
    level: step && { ...step, label: `${step.label}（${label}）` },
    levelColumn,
    part: isByRiver ? `${measure}|${row.get(`${prefix}1`)}` : '',
  };
}
