import type { TableFormat } from '../format.ts';
import { medicalColumns, readMedicalPart } from '../medical-list.ts';
import { readMunicipalRow, standardColumns } from '../municipal-list.ts';

/** 自治体標準オープンデータセット 医療機関一覧 */
export const standardMedical: TableFormat = {
  id: 'standard-medical',
  label: '自治体標準オープンデータセット 医療機関一覧',
  columns: standardColumns(['名称', '医療機関名称'], medicalColumns),
  open: (context) => ({
    row: (row) =>
      readMunicipalRow(row, context, 'standard-medical', (values) =>
        readMedicalPart(row, values, context),
      ),
  }),
};
