import type { DesignationSetBody } from '../../../geo/registry/source-record.ts';
import type { ReadContext, Row, RowReader, RowRef, TableFormat } from '../format.ts';
import { holderColumns } from './designation-holder.ts';
import {
  type DesignationDraft,
  type Inherited,
  readDesignations,
  refKey,
} from './designation-row.ts';
import {
  isSetHeader,
  type LooseLine,
  listLooseSets,
  readSet,
  sliceOf,
  toSetRecord,
} from './designation-sets.ts';

/** Which bodies the 医療計画 gives the two roles, and for which areas. The project's own table. */
export const designations: TableFormat = {
  id: 'designations',
  label: '医療計画上の位置付け',
  columns: [
    { id: 'prefecture', names: ['都道府県コード'] },
    { id: 'role', names: ['役割'], required: true },
    { id: 'status', names: ['状態'] },
    ...holderColumns,
    { id: 'reception', names: ['受付時間'] },
    { id: 'consultees', names: ['相談対象'] },
    { id: 'layer', names: ['担当圏域の種類'], required: true },
    { id: 'areas', names: ['担当圏域コード'], required: true },
    { id: 'serviceLayer', names: ['活動対象地域の種類'] },
    { id: 'serviceAreas', names: ['活動対象地域コード'] },
    { id: 'plan', names: ['計画', '計画名'] },
    { id: 'validFrom', names: ['位置付け開始日', '位置づけ開始日', '開始日'] },
    { id: 'validTo', names: ['位置付け終了日', '位置づけ終了日', '終了日'] },
    { id: 'evidence', names: ['根拠資料'] },
    { id: 'note', names: ['備考'] },
  ],
  open: openDesignations,
};

/** Rows wait for the end of the file, for the set header may stand below them. */
function openDesignations(context: ReadContext): RowReader {
  const rows: Row[] = [];
  const loose: LooseLine[] = [...context.preamble];
  let below = false;
  return {
    row(row) {
      below ||= isSetHeader(row.cells);
      if (below) loose.push(row);
      else rows.push(row);
    },
    end() {
      const sets = readSets(loose, context);
      rejectStrayHeaders(loose, sets, context);
      const inherited = inheritFrom(sets);
      const drafts = rows.flatMap((row) => readDesignations(row, context, inherited));
      emitSets(sets, drafts, context);
      emitDesignations(drafts, sets, context);
    },
  };
}

interface FoundSet {
  readonly body: DesignationSetBody;
  readonly rows: readonly RowRef[];
}

function readSets(loose: readonly LooseLine[], context: ReadContext): FoundSet[] {
  return listLooseSets(loose).flatMap(({ row, rows }) =>
    readSet(row, context).map((body) => ({ body, rows })),
  );
}

/** The header row of a set table of which nothing could be read has no record to go into. */
function rejectStrayHeaders(
  loose: readonly LooseLine[],
  sets: readonly FoundSet[],
  context: ReadContext,
): void {
  const used = new Set(sets.flatMap(({ rows }) => rows.map(({ line }) => line)));
  for (const { line, cells } of loose)
    if (isSetHeader(cells) && !used.has(line))
      context.reject({
        line,
        column: '',
        value: cells.join(','),
        reason: 'row-unreadable',
        message: '一覧の見出し（役割・基準日・全件）の下に、読み取れる行がありません。',
      });
}

function inheritFrom(sets: readonly FoundSet[]): Inherited {
  const role = findSole(sets.map(({ body }) => body.role));
  return {
    prefecture: findSole(sets.map(({ body }) => body.prefecture)),
    roles: role === undefined ? undefined : [role],
    planOf: (prefecture, asked) =>
      findSole(
        sets
          .filter(({ body }) => body.prefecture === prefecture && body.role === asked)
          .map(({ body }) => body.plan),
      ),
  };
}

/** The one value all of them have; undefined when there are none or they differ. */
function findSole<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

function emitSets(
  sets: readonly FoundSet[],
  drafts: readonly DesignationDraft[],
  context: ReadContext,
): void {
  for (const { body, rows } of sets) {
    const own = drafts.filter(
      (draft) => draft.body.prefecture === body.prefecture && draft.body.role === body.role,
    );
    const plan = body.plan || (findSole(own.map((draft) => draft.body.plan)) ?? '');
    const complete = { ...body, plan };
    context.emit(toSetRecord(complete, sliceOf(complete)), rows);
  }
}

function emitDesignations(
  drafts: readonly DesignationDraft[],
  sets: readonly FoundSet[],
  context: ReadContext,
): void {
  const warned = new Set<string>();
  for (const { body, holderKey, lines } of joinServiceAreas(drafts)) {
    const slice = sliceOf({ ...body, asOf: null, complete: false });
    const set = sets.find(
      (candidate) =>
        candidate.body.prefecture === body.prefecture &&
        candidate.body.role === body.role &&
        (candidate.body.plan === body.plan || candidate.body.plan === ''),
    );
    if (!set && !warned.has(slice)) {
      warned.add(slice);
      context.doubt({
        line: lines[0] ?? 1,
        column: '',
        value: body.plan,
        reason: 'set-header-missing',
        message:
          'この計画・役割の一覧の見出し（基準日、全件 はい／いいえ）がファイルにありません。見出しを足すか別のファイルで取り込むまで、名前の出てこない圏域は「判定不可」になります。',
      });
    }
    context.emit(
      {
        source: 'designation',
        key: toDesignationKey({ body, holderKey }),
        layout: 2,
        edition: set?.body.asOf ?? context.edition,
        slice,
        body,
      },
      lines.map((line) => ({ line })),
    );
  }
}

/** By which a designation is the same one in every table that tells of it. */
export function toDesignationKey({
  body,
  holderKey,
}: Pick<DesignationDraft, 'body' | 'holderKey'>): string {
  const areas = body.areas.map(refKey).join(';');
  // One body may carry the role for the same area in one period after the other.
  const period = body.validFrom === null ? '' : `|${body.validFrom}`;
  return `${sliceOf({ ...body, asOf: null, complete: false })}|${holderKey}|${areas}${period}`;
}

interface JoinedDraft extends Omit<DesignationDraft, 'line'> {
  readonly lines: readonly number[];
}

/** Rows that differ in nothing but their 活動対象地域 are one designation, listed area by area. */
function joinServiceAreas(drafts: readonly DesignationDraft[]): JoinedDraft[] {
  const joined = new Map<string, JoinedDraft>();
  drafts.forEach(({ body, holderKey, line }, i) => {
    const { serviceAreas, ...rest } = body;
    // A row without 活動対象地域 serves the whole area: it joins none that is narrower.
    const key = serviceAreas.length === 0 ? String(i) : JSON.stringify([holderKey, rest]);
    const known = joined.get(key);
    const all = [...(known?.body.serviceAreas ?? []), ...serviceAreas];
    const areas = [...new Map(all.map((ref) => [refKey(ref), ref])).values()];
    joined.set(key, {
      body: { ...body, serviceAreas: areas.sort((a, b) => (refKey(a) < refKey(b) ? -1 : 1)) },
      holderKey,
      lines: [...(known?.lines ?? []), line],
    });
  });
  return [...joined.values()];
}
