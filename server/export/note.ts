import type { DataDate } from '../../geo/atlas/answers.ts';
import type { Survey } from './survey.ts';

/** Where the data comes from and what was done to it: goes with every file, in whatever form it can hold. */
export interface ExportNote {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly exportedOn: string;
  readonly lines: readonly string[];
  readonly sources: readonly DataDate[];
}

const processing =
  '公表された資料を読み取り、同じ施設の行をまとめ、表記を整え、圏域を当てはめて作成しました（加工）。元の資料の作成者がこの内容を作成したものではありません。';

export function composeNote(input: {
  readonly title: string;
  readonly exportedOn: string;
  readonly survey: Survey;
  readonly sources: readonly DataDate[];
  readonly demo: boolean;
  /** What this kind of file leaves out, as a sentence. */
  readonly limits: readonly string[];
}): ExportNote {
  const { survey } = input;
  const written = survey.facilities - survey.leftOut;
  const count = (value: number) => value.toLocaleString('ja-JP');
  return {
    title: input.title,
    exportedOn: input.exportedOn,
    sources: input.sources.filter(({ source }) =>
      (survey.sources as ReadonlySet<string>).has(source),
    ),
    lines: [
      ...(input.demo ? ['架空の「見本県」のデータです。実在の施設ではありません。'] : []),
      `施設の数: ${count(written)}`,
      ...(survey.leftOut > 0
        ? [
            `この一覧に当たらない種別のため含まない施設: ${count(survey.leftOut)}（GeoJSONにはすべて入ります）`,
          ]
        : []),
      `データの時点: ${describeDates(survey)}`,
      `加工: ${processing}`,
      ...input.limits,
      ...survey.replaced.map(
        ({ character, writtenAs, count: times }) =>
          `CP932にない文字: 「${character}」（U+${codePoint(character)}）を「${writtenAs}」に置き換え、${count(times)}か所`,
      ),
    ],
  };
}

/** The note as plain text, for those formats that cannot carry it. */
export function toNoteText(note: ExportNote): string {
  return [
    note.title,
    `書き出した日: ${note.exportedOn}`,
    ...note.lines,
    '出典:',
    ...note.sources.map((source) => `・${describeSource(source)}`),
    '',
  ].join('\r\n');
}

export function describeSource({ label, publisher, licence, oldest, newest }: DataDate): string {
  return `${label}（${publisher}、${licence}、${describeDates({ oldest, newest })}）`;
}

export function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function describeDates({ oldest, newest }: Pick<Survey, 'oldest' | 'newest'>): string {
  if (newest === null) return '不明';
  return oldest === newest || oldest === null ? `${newest}時点` : `${oldest}から${newest}`;
}
