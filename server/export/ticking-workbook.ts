import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { Area } from '../../geo/areas/area.ts';
import { docsInArea } from '../../geo/atlas/area-code.ts';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import type { PlacedFacility } from '../../geo/atlas/facility-index.ts';
import { findKnownFiling, homeSupportRing } from '../../geo/atlas/filing-marks.ts';
import { standingAsOf } from '../../geo/coverage/designation.ts';
import { hasVanished, kindWords } from '../../geo/desk/facility-fields.ts';
import { defuse } from '../../geo/registry/spreadsheet-cell.ts';
import { homeSupportGroups } from '../../geo/terms/filing.ts';
import { layers } from '../../geo/terms/layer.ts';
import { roles } from '../../geo/terms/role.ts';
import { designationWorkbook, topCells } from '../import/formats/designation-workbook.ts';

const bold = { style: { font: { bold: true }, alignment: { wrapText: true } } } as const;

/** For bodies that file nothing: a 医師会, a city office. */
const blankRows = 10;

interface Line {
  readonly facility: PlacedFacility | null;
  readonly area: Area;
  readonly prefecture: string;
  /** Roles it holds now, in words. */
  readonly held: string;
}

/** Which filing stands in the 在支診・在支病 column: the tier in force. */
const filingWords = ({ filings }: PlacedFacility) =>
  filings
    .filter(({ inForce }) => inForce)
    .flatMap((filing) => findKnownFiling(filing) ?? [])
    .filter(({ group }) => homeSupportGroups.includes(group))
    .map(({ label }) => label)
    .join('、');

const layerLabel = (id: string) => layers.find((layer) => layer.id === id)?.label ?? id;

/** What is filled in by columns of the format; all others are left to whoever fills in. */
const filled: Readonly<Record<string, (line: Line) => string>> = {
  prefecture: ({ prefecture }) => prefecture,
  name: ({ facility }) => facility?.name ?? '',
  kind: ({ facility }) => (facility ? kindWords(facility) : ''),
  medicalCode: ({ facility }) =>
    facility?.identifiers.find(({ scheme }) => scheme === 'medical')?.value ?? '',
  address: ({ facility }) => facility?.address ?? '',
  phone: ({ facility }) => facility?.phone ?? '',
  layer: ({ area }) => layerLabel(area.layer),
  areas: ({ area }) => area.code,
};

/** The columns of the reader, without those that only other tables need. */
const columns = designationWorkbook.columns.filter(({ id }) => id !== 'office' && id !== 'either');

/** Read by people only. */
const notes: readonly { readonly header: string; readonly words: (line: Line) => string }[] = [
  { header: '圏域名', words: ({ area }) => area.name },
  {
    header: '届出（在支診・在支病）',
    words: ({ facility }) => (facility ? filingWords(facility) : ''),
  },
  { header: 'いまの位置付け', words: ({ held }) => held },
];

const widths: Readonly<Record<string, number>> = {
  // Their cells above the table carry the labels and values that hold for all rows.
  tickActive: 36,
  tickHub: 30,
  name: 30,
  address: 36,
  medicalCode: 16,
  note: 24,
};

const instructions = (area: Area): readonly (readonly string[])[] => [
  [`位置付けの記入用の表：${area.name}（${layerLabel(area.layer)} ${area.code}）`],
  ['役割を担う行の「積極的役割（○）」「連携拠点（○）」に ○ を付け、保存して取り込んでください。'],
  [
    '○ のない行は、取り込んでも何も変わりません。名簿にない団体（医師会、市町村など）は下の空いた行に書いてください。',
  ],
  [
    '取りやめるときは ○ を消すのではなく、○ を付けて位置付け終了日を入れてください。直して取り込み直すときは、記入日を新しくしてください。',
  ],
];

/**
 * The workbook in which an official ticks who holds which role of the 医療計画 in one area: its
 * 在支診・在支病 with their codes, and blank lines. What comes back is read by the format of the
 * same name.
 */
export async function toTickingWorkbook(
  atlas: Atlas,
  area: Area,
  prefecture: string,
  today: string,
): Promise<Uint8Array> {
  const lines = [
    ...listSupporters(atlas, area).map((doc): Line => {
      const facility = atlas.facilities.read(doc);
      return { facility, area, prefecture, held: heldWords(atlas, doc, today) };
    }),
    ...Array.from(
      { length: blankRows },
      (): Line => ({ facility: null, area, prefecture, held: '' }),
    ),
  ];
  const top: Readonly<Record<string, string>> = {
    plan: findPlan(atlas, prefecture, today),
    filledOn: today,
  };
  const rows: CellValue[][] = [
    ...instructions(area).map((cells) => [...cells]),
    ...topCells.map(({ column, label }) => [label, defuse(top[column] ?? '')]),
    [...columns.map(({ id, names }) => names[0] ?? id), ...notes.map(({ header }) => header)],
    ...lines.map((line) => [
      ...columns.map(({ id }) => defuse(filled[id]?.(line) ?? '')),
      ...notes.map(({ words }) => defuse(words(line))),
    ]),
  ].map((cells) => cells.map((cell) => (cell === '' ? null : cell)));
  const head = rows.length - lines.length;
  return writeXlsx({
    sheets: [
      {
        name: '記入用',
        rows,
        columns: [
          ...columns.map(({ id }) => ({ width: widths[id] ?? 14 })),
          ...notes.map(() => ({ width: 24 })),
        ],
        cells: new Map(rows[head - 1]!.map((_, i) => [`${head - 1},${i}`, bold])),
        freezePane: { rows: head },
        dataValidations: [
          { type: 'list', values: ['○'], allowBlank: true, range: `A${head + 1}:B${rows.length}` },
        ],
      },
    ],
  });
}

/** Its 在支診・在支病 that are still listed: hospitals first, then by name. */
function listSupporters(atlas: Atlas, { layer, code }: Area): readonly number[] {
  const { facilities } = atlas;
  const isHospital = (doc: number) => facilities.read(doc).kinds.includes('hospital');
  return [...docsInArea(atlas, { layer, code })]
    .filter((doc) => facilities.rings[doc]! > 0)
    .filter(
      (doc) => homeSupportRing(facilities.read(doc)) > 0 && !hasVanished(facilities.read(doc)),
    )
    .sort(
      (a, b) =>
        Number(isHospital(b)) - Number(isHospital(a)) ||
        facilities.nameRanks[a]! - facilities.nameRanks[b]!,
    );
}

function heldWords(atlas: Atlas, doc: number, today: string): string {
  return atlas.roles
    .designationsOf(doc, today)
    .map(({ role, plan, validTo }) => {
      const label = roles.find(({ id }) => id === role)?.shortLabel ?? role;
      const details = [plan, validTo && `${validTo}まで`].filter(Boolean).join('、');
      return details === '' ? label : `${label}（${details}）`;
    })
    .join(' ');
}

/** The plan whose list of designations is in force in the prefecture; '' where there is none. */
function findPlan(atlas: Atlas, prefecture: string, today: string): string {
  const plans = atlas.designations.flatMap(({ body, vanished }) =>
    body.type === 'designation-set' &&
    !vanished &&
    body.prefecture === prefecture &&
    standingAsOf(body, today) === 'in-force'
      ? body
      : [],
  );
  return plans.sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1))[0]?.plan ?? '';
}
