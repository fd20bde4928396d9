import type { TableFormat } from '../format.ts';
import { medicalColumns, readMedicalPart } from '../medical-list.ts';
import { readMunicipalRow, recommendedColumns } from '../municipal-list.ts';

/** 推奨データセット 医療機関一覧 */
export const recommendedMedical: TableFormat = {
  id: 'recommended-medical',
  label: '推奨データセット 医療機関一覧',
  columns: recommendedColumns(['名称'], medicalColumns),
  open: (context) => ({
    row: (row) =>
      readMunicipalRow(row, context, 'recommended-medical', (values) =>
        readMedicalPart(row, values, context),
      ),
  }),
};
