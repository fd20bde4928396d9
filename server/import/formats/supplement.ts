import type {
  FacilityClaim,
  Identifier,
  SupplementClaim,
} from '../../../geo/registry/facility-claim.ts';
import { isMinashi } from '../../../geo/registry/identifier.ts';
import { acceptances } from '../../../geo/terms/acceptance.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { Column, ReadContext, Row, TableFormat } from '../format.ts';
import { foldHeader } from '../recognise.ts';
import { openRowFaults } from '../row-faults.ts';
import { RowValues } from '../row-values.ts';
import { ownerOfParent, parseAreaCode } from '../values/area-code.ts';
import { parseCareOffice, parseMedicalCode } from '../values/code.ts';
import { parseDate } from '../values/date.ts';
import { findLayerByName, listLayerLabels } from '../values/layer-name.ts';
import { parseList } from '../values/text.ts';
import { parseYesNo } from '../values/yes-no.ts';

/** Any of these says of which facility a row speaks. */
const keyColumns: readonly Column[] = [
  { id: 'medicalCode', names: ['医療機関コード', '保険医療機関コード'] },
  { id: 'office', names: ['事業所番号', '介護保険事業所番号'] },
  { id: 'iryojoho', names: ['医療情報ネットID', 'ナビイID'] },
  { id: 'local', names: ['施設ID'] },
];

const acceptColumns: readonly (Column & { readonly acceptance: string; readonly label: string })[] =
  acceptances.map(({ id, label }) => ({
    id: `accepts-${id}`,
    names: [`受入_${label}`, `受け入れ_${label}`, label],
    acceptance: id,
    label,
  }));

/** What only a survey of the providers tells. Source: domain handbook §8. */
const surveyColumns: readonly Column[] = [
  ...acceptColumns.map(({ id, names }) => ({ id, names })),
  { id: 'servesLayer', names: ['担当圏域の種類'] },
  { id: 'servesCodes', names: ['担当圏域コード'] },
  { id: 'serviceArea', names: ['通常の事業の実施地域'] },
  { id: 'maxVisit', names: ['訪問可能距離km', '訪問可能距離(km)'] },
  { id: 'confirmedOn', names: ['確認日'] },
];

const otherColumns: readonly Column[] = [
  { id: 'name', names: ['名称', '施設名'] },
  { id: 'url', names: ['URL'] },
  { id: 'hoursNote', names: ['受付時間'] },
  { id: 'closedNote', names: ['休業日', '定休日'] },
  { id: 'languages', names: ['対応言語'] },
  { id: 'note', names: ['備考'] },
];

const columns = [...keyColumns, ...otherColumns, ...surveyColumns];

/** Survey fields of facilities known from elsewhere, keyed by any identifier. The project's own table. */
export const supplement: TableFormat = {
  id: 'supplement',
  label: '資源調査票',
  columns,
  // Some identifier and some survey column; a table of roles is the designations'.
  score: (headers) => {
    const seen = new Set(headers.map(foldHeader));
    const has = ({ names }: Column) => names.some((name) => seen.has(foldHeader(name)));
    if (seen.has('役割') || !keyColumns.some(has) || !surveyColumns.some(has)) return 0;
    return columns.filter(has).length;
  },
  open: (context) => ({ row: (row) => readSurvey(row, context) }),
};

function readSurvey(row: Row, context: ReadContext): void {
  const faults = openRowFaults(row, context);
  const medical = faults.read('medicalCode', parseMedicalCode(row.get('medicalCode')));
  const office = faults.read('office', parseCareOffice(row.get('office')));
  const identifiers = [
    ...toIdentifiers('medical', medical),
    ...toIdentifiers('care-office', office),
    ...(office !== undefined && isMinashi(office) ? toIdentifiers('medical', office) : []),
    ...toIdentifiers('iryojoho', row.get('iryojoho').normalize('NFKC')),
    ...toIdentifiers('local', row.get('local').normalize('NFKC')),
  ].filter(
    ({ scheme, value }, i, all) =>
      all.findIndex((other) => other.scheme === scheme && other.value === value) === i,
  );
  const [key] = identifiers;
  if (!key && !faults.any())
    faults.fault(
      'office',
      'missing-key',
      'どの施設の行か分かりません。医療機関コード、事業所番号、医療情報ネットID、施設IDのどれかを入れてください。',
    );
  const confirmedOn = faults.read('confirmedOn', parseDate(row.get('confirmedOn')));
  const serves = readServes(row, context);
  if (faults.any() || !key) return;
  const values = new RowValues(row, context);
  const survey = dropAbsent<SupplementClaim>({
    accepts: readAccepts(row, values),
    ...serves,
    serviceAreaText: values.note('serviceArea'),
    maxVisitKilometres: readDistance(values),
    confirmedOn,
  });
  const languages = values.list('languages');
  const claim = dropAbsent<FacilityClaim>({
    kinds: [],
    identifiers,
    url: values.web('url').url,
    hoursNote: values.note('hoursNote'),
    closedNote: values.note('closedNote'),
    languages: languages.length > 0 ? languages : undefined,
    note: values.note('note'),
    supplement: survey,
  });
  context.emit(
    {
      source: 'supplement',
      key: `${key.scheme}|${key.value}`,
      layout: 2,
      edition: confirmedOn ?? context.edition,
      slice: `${key.scheme}|${key.value}`,
      body: { type: 'facility', claim },
    },
    [{ line: row.line }],
  );
}

function toIdentifiers(scheme: Identifier['scheme'], value: string | undefined): Identifier[] {
  return value === undefined || value === '' ? [] : [{ scheme, value }];
}

/** Yes and no as answered; what is neither stays unknown, with a doubt. */
function readAccepts(row: Row, values: RowValues): Record<string, boolean> | undefined {
  const answers = acceptColumns.flatMap(({ id, acceptance }) => {
    const answer = values.take(id, parseYesNo(row.get(id)));
    return answer === undefined ? [] : [[acceptance, answer] as const];
  });
  return answers.length > 0 ? Object.fromEntries(answers) : undefined;
}

function readDistance(values: RowValues): number | undefined {
  const kilometres = values.number('maxVisit');
  return kilometres !== undefined && kilometres > 0 ? kilometres : undefined;
}

/** The areas it is responsible for. One that cannot be read is left out with a doubt: the rest holds. */
function readServes(
  row: Row,
  context: ReadContext,
): Pick<SupplementClaim, 'servesLayer' | 'servesCodes'> {
  const cells = parseList(row.get('servesCodes'));
  if (cells.length === 0) return {};
  const values = new RowValues(row, context);
  const layer = findLayerByName(row.get('servesLayer'))?.layer;
  if (layer === undefined) {
    values.take('servesLayer', {
      doubts: [
        {
          reason: 'unknown-value',
          message: `担当圏域の種類「${row.get('servesLayer')}」は知られていないため、担当圏域を取り込みませんでした。${listLayerLabels()}のどれかを入れてください。`,
        },
      ],
    });
    return {};
  }
  const owner = ownerOfParent(context.options.parent);
  const refs = cells.flatMap(
    (cell) => values.take('servesCodes', parseAreaCode(cell, layer, owner), cell) ?? [],
  );
  const [first] = refs;
  return first ? { servesLayer: first.layer, servesCodes: refs.map(({ code }) => code) } : {};
}
