import type { Atlas } from '../../geo/atlas/atlas.ts';
import type { KeptScenario } from '../../geo/coverage/kept-scenario.ts';
import { describeSource } from '../export/note.ts';
import type { TableNote } from '../export/table-file.ts';

const shown: ReadonlySet<string> = new Set([
  'designation',
  'todokede',
  'population',
  'area-member',
  'area-shape',
]);

/** What goes with a scenario on paper: what it is and is not, its notes and where the data is from. */
export function noteOfScenario(atlas: Atlas, scenario: KeptScenario, day: string): TableNote {
  const { name, notes } = scenario;
  return {
    sheet: '試算',
    title: `試算「${name}」（${day}書き出し）`,
    lines: [
      ...(atlas.demo ? ['架空の「見本県」のデータです。実在の施設・地域ではありません。'] : []),
      'これは試算です。挙げた機関・団体は検討候補であり、指定案ではありません。登録データと医療計画の位置付けの記録は変わっていません。',
      ...(notes === '' ? [] : ['メモ:', ...notes.split('\n')]),
      '出典:',
      ...atlas.sources.filter(({ source }) => shown.has(source)).map(describeSource),
    ],
  };
}
