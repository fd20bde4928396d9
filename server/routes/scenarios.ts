import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { listScenarioTable } from '../../geo/atlas/scenario-table.ts';
import { type KeptScenario, mostScenarios } from '../../geo/coverage/kept-scenario.ts';
import type { Store } from '../database/sqlite.ts';
import { toTableWorkbook } from '../export/table-file.ts';
import { openScenarioBook } from '../workbench/scenario-book.ts';
import type { RouteContext } from './context.ts';
import { isLayer, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { noteOfScenario } from './scenario-note.ts';
import {
  keptScenarioSchema,
  scenarioDraftSchema,
  scenarioExportSchema,
  scenarioSavingSchema,
  scenariosSchema,
} from './schemas/kept-scenario.ts';
import { staffOnly } from './staff-only.ts';

/** The most changes, each with the longest name, and room for the rest. */
const largestScenarioBytes = 512 * 1024;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const refusals = {
  401: problemResponse('トークンが違う'),
  403: problemResponse('職員ではない'),
};
const notFound = { 404: problemResponse('その試算はない、または削除された') };
const badBody = {
  400: problemResponse('指定の誤り'),
  413: problemResponse('大きすぎる'),
  415: problemResponse('本文が JSON ではない'),
};
const kept = (description: string) => ({
  description,
  content: { 'application/json': { schema: keptScenarioSchema } },
});
const params = z.strictObject({ id: z.string().openapi({ description: '試算のid' }) });

const list = createRoute({
  method: 'get',
  path: '/scenarios',
  summary: '保存した試算の一覧（職員のみ）',
  responses: {
    200: { description: '一覧', content: { 'application/json': { schema: scenariosSchema } } },
    ...refusals,
  },
});

const add = createRoute({
  method: 'post',
  path: '/scenarios',
  summary: '試算を保存する（職員のみ）',
  description: '登録データと位置付けの記録は変わりません。',
  request: {
    body: { required: true, content: { 'application/json': { schema: scenarioDraftSchema } } },
  },
  responses: {
    201: kept('保存した'),
    ...refusals,
    ...badBody,
    409: problemResponse('保存できる数を超えている'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/scenarios/{id}',
  summary: '保存した試算（職員のみ）',
  request: { params },
  responses: { 200: kept('試算'), ...refusals, ...notFound },
});

const save = createRoute({
  method: 'put',
  path: '/scenarios/{id}',
  summary: '試算を上書きする（職員のみ）',
  description:
    '読んだときの version を付けます。ほかの人が先に保存していれば 409 で、上書きしません。削除した試算は、これで元に戻せます（30日間）。',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: scenarioSavingSchema } } },
  },
  responses: {
    200: kept('保存した'),
    ...refusals,
    ...badBody,
    ...notFound,
    409: problemResponse('ほかの人が先に保存している'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/scenarios/{id}',
  summary: '試算を削除する（職員のみ）',
  description: '30日のあいだは、同じ version で PUT すると元に戻ります。',
  request: { params },
  responses: { 204: { description: '削除した' }, ...refusals, ...notFound },
});

const exportJson = createRoute({
  method: 'get',
  path: '/scenarios/{id}/export.json',
  summary: '試算を JSON で取り出す（職員のみ）',
  request: { params },
  responses: {
    200: {
      description: 'JSON',
      content: { 'application/json': { schema: scenarioExportSchema } },
    },
    ...refusals,
    ...notFound,
  },
});

const exportXlsx = createRoute({
  method: 'get',
  path: '/scenarios/{id}/export.xlsx',
  summary: '試算の内容を表で取り出す（職員のみ）',
  request: { params },
  responses: {
    200: { description: 'xlsx', content: { [workbookType]: { schema: z.string() } } },
    ...refusals,
    ...notFound,
  },
});

export const scenarioRoutes = (context: RouteContext & { readonly workbench: Store }) => {
  const book = openScenarioBook(
    context.workbench,
    context.store,
    context.now ?? (() => new Date()),
  );
  const isKnown = (layer: string) => isLayer(context.store.current(), layer);
  const routes = newRoutes();
  const limit = bodyLimit({
    maxSize: largestScenarioBytes,
    onError: (c) => problem(c, 413, '試算が大きすぎます。変更かメモを減らしてください。'),
  });
  routes.use('/scenarios/*', staffOnly(context), limit);
  return routes
    .openapi(list, async (c) => c.json(scenariosSchema.parse({ items: await book.list() }), 200))
    .openapi(add, async (c) => {
      const draft = c.req.valid('json');
      if (!isKnown(draft.layer)) return unknownLayer(c, draft.layer);
      const added = await book.add(draft);
      return added === 'full'
        ? problem(
            c,
            409,
            `保存できる試算は${mostScenarios}件までです。使わないものを削除してから保存してください。`,
          )
        : c.json(keptScenarioSchema.parse(added), 201);
    })
    .openapi(read, async (c) => {
      const found = await book.find(c.req.valid('param').id);
      return found ? c.json(keptScenarioSchema.parse(found), 200) : unknown(c);
    })
    .openapi(save, async (c) => {
      const { version, ...draft } = c.req.valid('json');
      if (!isKnown(draft.layer)) return unknownLayer(c, draft.layer);
      const saved = await book.save(c.req.valid('param').id, version, draft);
      if (saved === 'unknown') return unknown(c);
      if (saved !== 'newer') return c.json(keptScenarioSchema.parse(saved), 200);
      return problem(
        c,
        409,
        'ほかの人がこの試算を先に保存したため、上書きしませんでした。相手の内容を読み込むか、別の試算として保存してください。',
      );
    })
    .openapi(remove, async (c) =>
      (await book.remove(c.req.valid('param').id)) ? c.body(null, 204) : unknown(c),
    )
    .openapi(exportJson, async (c) => {
      const found = await book.find(c.req.valid('param').id);
      if (!found) return unknown(c);
      const { version: _, facilities: __, ...told } = found;
      setFileName(c, found, 'json');
      return c.json(scenarioExportSchema.parse(told), 200);
    })
    .openapi(exportXlsx, async (c) => {
      const found = await book.find(c.req.valid('param').id);
      if (!found) return unknown(c);
      const atlas = context.store.current();
      const bytes = await toTableWorkbook(
        listScenarioTable(atlas, found),
        noteOfScenario(atlas, found, context.today()),
      );
      setFileName(c, found, 'xlsx');
      return c.body(Uint8Array.from(bytes), 200, { 'Content-Type': workbookType });
    });
};

const unknown = (c: Context) =>
  problem(c, 404, 'この試算はありません。削除されたか、URLが途中で切れています。');

function setFileName(c: Context, { name }: KeptScenario, form: 'json' | 'xlsx'): void {
  const given = encodeURIComponent(`試算_${name.replaceAll(/[\\/:*?"<>|]/gu, '_')}.${form}`);
  c.header(
    'Content-Disposition',
    `attachment; filename="scenario.${form}"; filename*=UTF-8''${given}`,
  );
}
