import { careColumns, readCarePart } from '../care-list.ts';
import type { TableFormat } from '../format.ts';
import { readMunicipalRow, standardColumns } from '../municipal-list.ts';

/** 自治体標準オープンデータセット 介護サービス事業所一覧 */
export const standardCare: TableFormat = {
  id: 'standard-care',
  label: '自治体標準オープンデータセット 介護サービス事業所一覧',
  columns: standardColumns(['名称', '介護サービス事業所名称'], careColumns),
  open: (context) => ({
    row: (row) =>
      readMunicipalRow(row, context, 'standard-care', (values) =>
        readCarePart(row, values, context),
      ),
  }),
};
