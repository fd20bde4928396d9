import type { RoleId } from '../terms/role.ts';
import type { SourceId } from '../terms/source.ts';

/** The figures a one-page summary is written from. Null is not known, never none. */
export interface SummaryFigures {
  /** Of whom it speaks: a prefecture. */
  readonly place: string;
  /** What its areas are called: 在宅医療圏, or what stands in for it. */
  readonly layer: string;
  readonly standsIn: boolean;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly areas: number;
  readonly isDemo: boolean;
  readonly roles: readonly RoleFigures[];
  /** Null for the public, to whom findings are not told. */
  readonly findings: { readonly areas: number; readonly warnings: number } | null;
  readonly supply: readonly SupplyFigures[];
  /** Of the sources that are loaded. */
  readonly sources: readonly SummarySource[];
}

export interface RoleFigures {
  readonly role: RoleId;
  readonly label: string;
  readonly located: number;
  readonly assigned: number;
  readonly unknown: number;
  /** Most people first. */
  readonly lacking: readonly { readonly name: string; readonly over75: number | null }[];
}

export interface SupplyFigures {
  readonly label: string;
  readonly count: number | null;
  readonly per100kOver75: number | null;
  /** Areas without any, of those of which it is known. */
  readonly without: { readonly none: number; readonly of: number };
  readonly sources: readonly SourceId[];
}

export interface SummarySource {
  readonly source: SourceId;
  readonly label: string;
  /** `YYYY-MM-DD`; null where the data does not say. */
  readonly newest: string | null;
}

export interface Sentence {
  readonly text: string;
  /** Numbers of the notes that say where its figures come from. */
  readonly notes: readonly number[];
}

export interface Summary {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly sentences: readonly Sentence[];
  }[];
  readonly notes: readonly { readonly number: number; readonly text: string }[];
}

/** A sentence with the sources of its figures, before those are numbered. */
interface Draft {
  readonly text: string;
  readonly from: readonly SourceId[];
}

const count = (value: number) => value.toLocaleString('ja-JP');
const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const places: readonly SourceId[] = ['area-member', 'area-shape'];
const plan: readonly SourceId[] = ['designation'];

/** How many lacking areas are named; the others are counted. */
const mostNames = 8;

/**
 * One page in plain Japanese, each sentence from a template and a figure, each figure with its
 * source as a numbered note. What is not known is said to be not known.
 */
export function toSummary(figures: SummaryFigures): Summary {
  const drafts: { heading: string; sentences: readonly Draft[] }[] = [
    { heading: '医療計画での位置付け', sentences: listVerdicts(figures) },
    { heading: '在宅医療を支える資源', sentences: figures.supply.map((its) => sayOf(its)) },
  ].filter(({ sentences }) => sentences.length > 0);
  const cited = [...new Set(drafts.flatMap(({ sentences }) => sentences.flatMap((s) => s.from)))];
  const loaded = cited.flatMap((id) => figures.sources.find(({ source }) => source === id) ?? []);
  const numberOf = new Map(loaded.map(({ source }, i) => [source, i + 1]));
  return {
    title: `${figures.place}の在宅医療 いまの姿`,
    lead: `${day(figures.asOf)}現在${figures.isDemo ? '（架空の県のデモデータです）' : ''}`,
    sections: drafts.map(({ heading, sentences }) => ({
      heading,
      sentences: sentences.map(({ text, from }) => ({
        text,
        notes: from.flatMap((id) => numberOf.get(id) ?? []),
      })),
    })),
    notes: loaded.map(({ label, newest }, i) => ({
      number: i + 1,
      text: `${label}（${newest === null ? '日付の記載なし' : `${day(newest)}現在`}）を加工して作成`,
    })),
  };
}

function listVerdicts(figures: SummaryFigures): readonly Draft[] {
  const { areas, layer, place, standsIn, roles, findings } = figures;
  if (areas === 0)
    return [
      {
        text: `${place}の${layer}は取り込まれていません。足りているかどうかは、まだ判定できません。`,
        from: [],
      },
    ];
  return [
    {
      text: `${place}の${layer}は${count(areas)}圏域です。国の指針では、圏域ごとに、積極的役割を担う医療機関と連携拠点を少なくとも一つずつ医療計画に位置付けることとされています。`,
      from: places,
    },
    ...(standsIn
      ? [
          {
            text: '在宅医療圏が取り込まれていないため、二次医療圏で代えて判定しています。',
            from: places,
          },
        ]
      : []),
    ...roles.flatMap((role) => listOfRole(role, areas)),
    ...(findings === null ? [] : [sayFindings(findings)]),
  ];
}

function listOfRole(role: RoleFigures, areas: number): readonly Draft[] {
  const { label, located, assigned, unknown, lacking } = role;
  const unknownNote = '「ない」という意味ではありません';
  if (unknown === areas)
    return [
      {
        text: `${label}は、位置付けの全件データがないため、${areas === 1 ? 'あるかどうか' : 'どの圏域についても、あるかどうか'}を判定できません（${unknownNote}）。`,
        from: plan,
      },
    ];
  const outside: readonly Draft[] =
    assigned === 0
      ? []
      : [
          {
            text:
              assigned === located + assigned && located === 0
                ? `${label}は、位置付けのある${count(assigned)}圏域のすべてで、圏域の外の機関が担当しています。`
                : `${label}の位置付けがある${count(located + assigned)}圏域のうち${count(assigned)}圏域は、圏域の外の機関が担当しています。`,
            from: plan,
          },
        ];
  const unjudged: readonly Draft[] =
    unknown === 0
      ? []
      : [
          {
            text: `${label}について、${count(unknown)}圏域は位置付けの全件データがなく、判定できません（${unknownNote}）。`,
            from: plan,
          },
        ];
  if (lacking.length === 0) {
    const judged = areas - unknown;
    const all = areas === 1 ? 'ただ一つの圏域で' : `${count(areas)}圏域のすべてで`;
    return [
      {
        text:
          unknown === 0
            ? `${label}は、${all}医療計画に位置付けられています。`
            : `${label}は、判定できた${count(judged)}圏域のすべてで医療計画に位置付けられています。`,
        from: plan,
      },
      ...outside,
      ...unjudged,
    ];
  }
  return [
    {
      text: `${label}が医療計画で未設定の圏域は、${count(areas)}圏域のうち${count(lacking.length)}圏域です（${nameLacking(role)}）。`,
      from: [...plan, 'population'],
    },
    sayAffected(role),
    ...outside,
    ...unjudged,
  ];
}

function nameLacking({ lacking }: RoleFigures): string {
  const names = lacking
    .slice(0, mostNames)
    .map(({ name, over75 }) =>
      over75 === null ? `${name}：人口不明` : `${name}：75歳以上${count(over75)}人`,
    );
  const rest = lacking.length - names.length;
  return [...names, ...(rest > 0 ? [`ほか${count(rest)}圏域`] : [])].join('、');
}

function sayAffected({ label, lacking }: RoleFigures): Draft {
  const known = lacking.flatMap(({ over75 }) => over75 ?? []);
  const sum = known.reduce((total, over75) => total + over75, 0);
  const missing = lacking.length - known.length;
  if (known.length === 0)
    return {
      text: `${label}が未設定の圏域に住む75歳以上の方の数は、人口のデータがないため分かりません。`,
      from: plan,
    };
  return {
    text: `${label}が未設定の圏域には、75歳以上の方が${missing > 0 ? '少なくとも' : '合わせて'}${count(sum)}人住んでいます${missing > 0 ? `（人口の分からない${count(missing)}圏域を除く）` : ''}。`,
    from: ['population'],
  };
}

function sayFindings({ areas, warnings }: NonNullable<SummaryFigures['findings']>): Draft {
  return {
    text:
      warnings === 0
        ? '位置付けについて、市町村と確かめる点は見つかっていません。'
        : `位置付けについて、市町村と確かめたい点が${count(areas)}圏域に${count(warnings)}件あります（職員限り）。`,
    from: plan,
  };
}

function sayOf({ label, count: n, per100kOver75, without, sources }: SupplyFigures): Draft {
  if (n === null)
    return {
      text: `「${label}」の数は、届出などのデータが取り込まれていないため分かりません。`,
      from: [],
    };
  if (n === 0) return { text: `「${label}」は、一つもありません。`, from: sources };
  const rate =
    per100kOver75 === null
      ? '人口のデータがないため、人口あたりの数は分かりません'
      : `75歳以上10万人あたり${per100kOver75.toFixed(1)}`;
  return {
    text: `「${label}」は${count(n)}か所です（${rate}）。${sayWithout(without)}`,
    from: per100kOver75 === null ? sources : [...sources, 'population'],
  };
}

function sayWithout({ none, of }: SupplyFigures['without']): string {
  if (of === 0) return '';
  if (none === 0) return of === 1 ? '' : `${count(of)}圏域のどこにもあります。`;
  return `${count(of)}圏域のうち${count(none)}圏域には一つもありません。`;
}

/** The same page as text for a letter or a mail. */
export function toSummaryText({ title, lead, sections, notes }: Summary): string {
  const say = ({ text, notes: numbers }: Sentence) =>
    `・${text}${numbers.map((number) => `［${number}］`).join('')}`;
  return [
    title,
    lead,
    ...sections.flatMap(({ heading, sentences }) => ['', `■ ${heading}`, ...sentences.map(say)]),
    '',
    '■ 出典',
    ...notes.map(({ number, text }) => `［${number}］${text}`),
  ].join('\n');
}
