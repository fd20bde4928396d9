import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SnapshotItem } from '../../geo/trend/answers-snapshots.ts';
import { suggestName } from '../../geo/trend/snapshot-name.ts';
import { todayInJapan } from '../today.ts';
import { keepDeletedDays, type SnapshotBook } from '../workbench/snapshot-book.ts';
import type { SnapshotHead } from '../workbench/snapshot-table.ts';
import type { RouteContext } from './context.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import {
  newSnapshotSchema,
  snapshotChangeSchema,
  snapshotSchema,
  snapshotsSchema,
} from './schemas/snapshots.ts';
import { staffOnly } from './staff-only.ts';

const refusals = {
  401: problemResponse('トークンが違う'),
  403: problemResponse('職員ではない'),
};
const badBody = {
  400: problemResponse('指定の誤り'),
  413: problemResponse('長すぎる'),
  415: problemResponse('本文が JSON ではない'),
};
const one = { content: { 'application/json': { schema: snapshotSchema } } };

const limitBody = bodyLimit({
  maxSize: 4096,
  onError: (c) => problem(c, 413, '名前が長すぎます。'),
});

const list = createRoute({
  method: 'get',
  path: '/snapshots',
  summary: '保存した時点の一覧（職員のみ）',
  responses: {
    200: { description: '一覧', content: { 'application/json': { schema: snapshotsSchema } } },
    ...refusals,
  },
});

const take = createRoute({
  method: 'post',
  path: '/snapshots',
  summary: 'この時点を保存する（職員のみ）',
  description:
    '圏域ごとの判定とその根拠、指標（分子・分母）、機関の一覧、データの日付を、あとで比べるために残します。町丁・字は残しません。',
  request: {
    body: { required: true, content: { 'application/json': { schema: newSnapshotSchema } } },
  },
  middleware: limitBody,
  responses: {
    201: { description: '保存した', ...one },
    ...badBody,
    ...refusals,
    409: problemResponse('これ以上は保存できない'),
  },
});

const params = z.strictObject({
  id: z
    .string({ error: '番号を指定してください。' })
    .regex(/^\d{1,9}$/, '番号を指定してください。')
    .openapi({ description: '保存した時点の番号' }),
});

const change = createRoute({
  method: 'patch',
  path: '/snapshots/{id}',
  summary: '保存した時点の名前を変える、消したものを元に戻す（職員のみ）',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: snapshotChangeSchema } } },
  },
  middleware: limitBody,
  responses: {
    200: { description: '保存した時点', ...one },
    ...badBody,
    ...refusals,
    404: problemResponse('その時点はない'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/snapshots/{id}',
  summary: '保存した時点を消す（職員のみ）',
  description: `${keepDeletedDays}日のあいだは PATCH で元に戻せます。`,
  request: { params },
  responses: {
    200: { description: '消した時点', ...one },
    400: problemResponse('指定の誤り'),
    ...refusals,
    404: problemResponse('その時点はない'),
  },
});

export const snapshotRoutes = (context: RouteContext & { readonly snapshots: SnapshotBook }) => {
  const { snapshots, store } = context;
  const routes = newRoutes();
  routes.use('/snapshots/*', staffOnly(context));
  return routes
    .openapi(list, async (c) => {
      const heads = await snapshots.list();
      const { dataVersion } = store.current();
      const standing = heads.filter(({ deletedAt }) => deletedAt === null);
      const taken = heads.map(({ name }) => name);
      return c.json(
        snapshotsSchema.parse({
          items: heads.map(toItem),
          suggestion: {
            name: suggestName(context.today(), taken),
            wanted: !standing.some((head) => head.dataVersion === dataVersion),
          },
        }),
        200,
      );
    })
    .openapi(take, async (c) => {
      const { name, asOf = context.today() } = c.req.valid('json');
      const kept = await snapshots.take(store.current(), name, asOf);
      return kept
        ? c.json(snapshotSchema.parse(toItem(kept)), 201)
        : problem(c, 409, '保存できる数に達しました。要らない時点を消してください。');
    })
    .openapi(change, async (c) => {
      const id = Number(c.req.valid('param').id);
      const { name, deleted } = c.req.valid('json');
      let head: SnapshotHead | undefined;
      if (name !== undefined) head = await snapshots.rename(id, name);
      if (deleted !== undefined) head = await snapshots[deleted ? 'remove' : 'restore'](id);
      return head ? c.json(snapshotSchema.parse(toItem(head)), 200) : unknownSnapshot(c, id);
    })
    .openapi(remove, async (c) => {
      const id = Number(c.req.valid('param').id);
      const head = await snapshots.remove(id);
      return head ? c.json(snapshotSchema.parse(toItem(head)), 200) : unknownSnapshot(c, id);
    });
};

export const unknownSnapshot = (c: Context, id: number | string) =>
  problem(c, 404, `この時点は保存されていません（${id}）。一覧から選び直してください。`);

function toItem({ id, name, asOf, takenAt, deletedAt }: SnapshotHead): SnapshotItem {
  return {
    ...{ id, name, asOf, takenAt },
    deleted: deletedAt !== null,
    restorableUntil:
      deletedAt &&
      todayInJapan(new Date(new Date(deletedAt).getTime() + keepDeletedDays * 86_400_000)),
  };
}
