import type { ImportCounts, ImportFileReport, ImportReport } from '../../geo/atlas/answers.ts';
import { featureFormats } from '../import/formats/feature-registry.ts';
import { tableFormats } from '../import/formats/registry.ts';
import { formatTable, type TextColumn } from './text-table.ts';

const statusWords: Readonly<Record<ImportFileReport['status'], string>> = {
  read: '取込',
  skipped: '対象外',
  failed: '失敗',
};

interface TableRow extends ImportCounts {
  readonly file: string;
  readonly status: string;
  readonly format: string;
  readonly encoding: string;
}

const number = (value: number) => value.toLocaleString('ja-JP');

const counts: readonly { readonly header: string; readonly key: keyof ImportCounts }[] = [
  { header: '行', key: 'rows' },
  { header: '新規', key: 'created' },
  { header: '更新', key: 'updated' },
  { header: '変更なし', key: 'unchanged' },
  { header: '取り込めず', key: 'rejected' },
  { header: '要確認', key: 'warnings' },
];

const columns: readonly TextColumn<TableRow>[] = [
  { header: 'ファイル', cell: (row) => row.file, align: 'left' },
  { header: '結果', cell: (row) => row.status, align: 'left' },
  { header: '様式', cell: (row) => row.format, align: 'left' },
  { header: '文字コード', cell: (row) => row.encoding, align: 'left' },
  ...counts.map(
    ({ header, key }): TextColumn<TableRow> => ({
      header,
      cell: (row) => number(row[key]),
      align: 'right',
    }),
  ),
];

/** The report as people read it in a terminal. */
export function formatReport(report: ImportReport): string {
  const rows: TableRow[] = report.files.map((file) => ({
    ...file,
    status: statusWords[file.status],
    format: file.format === null ? '' : labelOfFormat(file.format),
    encoding: file.encoding ?? '',
  }));
  const total = { ...report.totals, file: '合計', status: '', format: '', encoding: '' };
  const lines = [formatTable(columns, [...rows, total]), ''];
  for (const { file, message } of report.files) if (message) lines.push(`${file}: ${message}`);
  lines.push(...report.messages);
  if (report.rejections !== null)
    lines.push(`取り込めなかった行と要確認の行を ${report.rejections} に書き出しました。`);
  const megabytes = Math.round(report.peakRssBytes / 2 ** 20);
  lines.push(
    `${report.seconds.toFixed(1)}秒、毎秒${number(report.rowsPerSecond)}行、メモリー最大${number(megabytes)}MB`,
  );
  return lines.join('\n');
}

function labelOfFormat(id: string): string {
  const format = [...tableFormats, ...featureFormats].find((candidate) => candidate.id === id);
  return format?.label ?? id;
}
