import { listSymbols } from '../../geo/atlas/filing-marks.ts';
import { defuse } from '../../geo/registry/spreadsheet-cell.ts';
import { kinds } from '../../geo/terms/kind.ts';
import { layers } from '../../geo/terms/layer.ts';
import { positionLevels } from '../../geo/terms/position-level.ts';
import { roles } from '../../geo/terms/role.ts';
import { sources } from '../../geo/terms/source.ts';
import { standardCareList } from './care-lists.ts';
import type { ExportedFacility } from './exported-facility.ts';
import { type ListFormat, listCells, listHeaders } from './list-row.ts';
import { standardMedicalList } from './medical-lists.ts';
import { describeSource, type ExportNote } from './note.ts';
import type { SheetSource } from './workbook-bytes.ts';

type Batches = () => AsyncIterable<readonly ExportedFacility[]>;

interface PlainColumn {
  readonly header: string;
  readonly cell: (facility: ExportedFacility) => string;
}

const labelsOf = (table: readonly { readonly id: string; readonly label: string }[]) => {
  const labels = new Map(table.map(({ id, label }) => [id, label]));
  return (ids: readonly string[]) => [...new Set(ids)].map((id) => labels.get(id) ?? id).join(';');
};
const nameKinds = labelsOf(kinds);
const nameRoles = labelsOf(roles);
const nameSources = labelsOf(sources);
const nameLevels = labelsOf(positionLevels);

/** What people want beside the standard's columns; not read back, for it is worked out anew. */
const further: readonly PlainColumn[] = [
  { header: '届出', cell: (facility) => listSymbols(facility).join(';') },
  { header: '医療計画上の役割', cell: ({ roles: held }) => nameRoles(held) },
  ...layers
    .filter(({ id }) => ['secondary', 'homecare', 'daily'].includes(id))
    .map(
      ({ id, label }): PlainColumn => ({
        header: label,
        cell: ({ areaNames }) => areaNames[id] ?? '',
      }),
    ),
  { header: '位置の精度', cell: ({ positionLevel }) => nameLevels([positionLevel]) },
  { header: 'データの時点', cell: ({ dataDate }) => dataDate ?? '' },
  {
    header: '出典',
    cell: ({ records }) => nameSources(records.map(({ source }) => source)),
  },
];

/** What a facility shows that stands in neither list (a 医師会 that holds a role). */
const bare: readonly PlainColumn[] = [
  { header: '施設ID', cell: ({ id }) => id },
  { header: '名称', cell: ({ name }) => name },
  { header: '種別', cell: ({ kinds: own }) => nameKinds(own) },
  { header: '住所', cell: ({ address }) => address ?? '' },
  { header: '電話番号', cell: ({ phone }) => phone ?? '' },
  ...further,
];

/** Columns that hold numbers, to be reckoned with. */
const numeric: ReadonlySet<string> = new Set(['lat', 'lng', 'beds', 'capacity']);

/** True when a list of the workbook has a place for the facility other than under その他. */
export const isListed = (facility: ExportedFacility): boolean =>
  [standardMedicalList, standardCareList].some((list) => list.listRows(facility).length > 0);

/** Both standard lists as they are imported again, what is in neither, and where it all comes from. */
export function listSheets(batches: Batches, note: ExportNote): readonly SheetSource[] {
  return [
    listSheet('医療機関一覧', standardMedicalList, batches),
    listSheet('介護サービス事業所一覧', standardCareList, batches),
    {
      name: 'その他',
      header: bare.map(({ header }) => header),
      batches: () =>
        mapBatches(batches, (facility) =>
          isListed(facility) ? [] : [bare.map(({ cell }) => defuse(cell(facility)))],
        ),
    },
    {
      name: '出典と加工',
      header: [note.title],
      batches: async function* () {
        const lines = [`書き出した日: ${note.exportedOn}`, ...note.lines, '出典:'];
        yield [...lines, ...note.sources.map(describeSource)].map((line) => [line]);
      },
    },
  ];
}

function listSheet(name: string, list: ListFormat, batches: Batches): SheetSource {
  const { columns } = list.table;
  return {
    name,
    header: [...listHeaders(list), ...further.map(({ header }) => header)],
    batches: () =>
      mapBatches(batches, (facility) =>
        list
          .listRows(facility)
          .map((row) => [
            ...listCells(list, row).map((cell, i) =>
              cell !== '' && numeric.has(columns[i]?.id ?? '') ? Number(cell) : defuse(cell),
            ),
            ...further.map((column) => defuse(column.cell(facility))),
          ]),
      ),
  };
}

async function* mapBatches<T>(batches: Batches, map: (facility: ExportedFacility) => readonly T[]) {
  for await (const batch of batches()) yield batch.flatMap(map);
}
