/** What a resident may say is wrong; the order is that of the form. */
export const reportFields = [
  { id: 'name', label: '名称' },
  { id: 'address', label: '住所' },
  { id: 'phone', label: '電話番号' },
  { id: 'hours', label: '曜日・時間' },
  { id: 'services', label: 'サービスの内容' },
  { id: 'closed', label: '閉院・休止・移転' },
  { id: 'position', label: '地図の位置' },
  { id: 'other', label: 'そのほか' },
] as const satisfies readonly { id: string; label: string }[];

export type ReportFieldId = (typeof reportFields)[number]['id'];
