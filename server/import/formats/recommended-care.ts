import { careColumns, readCarePart } from '../care-list.ts';
import type { TableFormat } from '../format.ts';
import { readMunicipalRow, recommendedColumns } from '../municipal-list.ts';

/** 推奨データセット 介護サービス事業所一覧 */
export const recommendedCare: TableFormat = {
  id: 'recommended-care',
  label: '推奨データセット 介護サービス事業所一覧',
  columns: recommendedColumns(['介護サービス事業所名称', '名称'], careColumns),
  open: (context) => ({
    row: (row) =>
      readMunicipalRow(row, context, 'recommended-care', (values) =>
        readCarePart(row, values, context),
      ),
  }),
};
