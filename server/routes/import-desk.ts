import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ImportLedger } from '../desk/import-ledger.ts';
import type { ImportDesk } from '../import-desk.ts';
import type { RouteContext } from './context.ts';
import { mayWrite } from './may-write.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import {
  changeOutcomeSchema,
  importChangesSchema,
  importStateSchema,
  importsSchema,
} from './schemas/import.ts';

const refusals = {
  401: problemResponse('トークンが違う'),
  403: problemResponse('書き込みの権利がない'),
};

const list = createRoute({
  method: 'get',
  path: '/imports',
  summary: 'これまでの取り込み（新しいものから200件）',
  responses: {
    200: { description: '一覧', content: { 'application/json': { schema: importsSchema } } },
    ...refusals,
  },
});

const id = z.string().openapi({ description: '取り込みの id（Location にある）' });

const changes = createRoute({
  method: 'get',
  path: '/imports/{id}/changes',
  summary: '取り込むとどう変わるか（dryRun の結果）',
  description:
    'new 新しく載る、changed 変わる（項目ごとに前と後）、vanished 最新のデータに載っていない、refused 取り込めない行、doubtful 取り込むが確かめたい行。',
  request: {
    params: z.strictObject({ id }),
    query: z.strictObject({
      outcome: changeOutcomeSchema.openapi({ description: 'どの違いを見るか' }),
      limit: z
        .string()
        .regex(/^([1-9]\d{0,2})$/, { error: '1から500の整数を指定してください。' })
        .transform(Number)
        .refine((count) => count <= 500, { error: '1から500の整数を指定してください。' })
        .optional()
        .openapi({ type: 'integer', description: '1から500。省くと100' }),
      cursor: z
        .string()
        .regex(/^\d{1,15}$/, { error: '続きを示す値として読めません。' })
        .optional()
        .openapi({ description: '前の答えの next' }),
    }),
  },
  responses: {
    200: { description: '違い', content: { 'application/json': { schema: importChangesSchema } } },
    400: problemResponse('条件の誤り'),
    ...refusals,
    404: problemResponse('その取り込みの違いはない（2時間で消える）'),
  },
});

const confirm = createRoute({
  method: 'post',
  path: '/imports/{id}/confirm',
  summary: '確かめた（dryRun）ファイルを、もう一度送らずに取り込む',
  request: { params: z.strictObject({ id }) },
  responses: {
    202: {
      description: '受け付けた。Location で経過を見る',
      content: { 'application/json': { schema: importStateSchema } },
    },
    ...refusals,
    404: problemResponse('その取り込みはない'),
    409: problemResponse('いまは確定できない'),
  },
});

const refused = createRoute({
  method: 'get',
  path: '/imports/{id}/refused/{file}',
  summary: '取り込めなかった行を、元のファイルの形で、理由の列を付けて返す',
  description: 'file は GET /api/imports/{id} の refused にある download。2時間で消えます。',
  request: {
    params: z.strictObject({
      id,
      file: z.string().openapi({ description: 'ファイル（1.csv など）' }),
    }),
  },
  responses: {
    200: {
      description: 'ファイル（元の文字コードのCSV、xlsx、GeoJSON）',
      content: { 'application/octet-stream': { schema: z.string() } },
    },
    ...refusals,
    404: problemResponse('そのファイルはない（2時間で消える）'),
  },
});

/** Imports as people handle them: look first, then confirm; mend what was refused. */
export const importDeskRoutes = (
  context: RouteContext & { readonly desk: ImportDesk; readonly ledger: ImportLedger },
) => {
  const { desk, ledger } = context;
  const routes = newRoutes();
  routes.use('/imports/*', mayWrite(context));
  return routes
    .openapi(list, (c) =>
      c.json(importsSchema.parse({ running: desk.running(), ...ledger.list() }), 200),
    )
    .openapi(changes, async (c) => {
      const { id } = c.req.valid('param');
      const { outcome, limit = 100, cursor = '0' } = c.req.valid('query');
      const counts = desk.find(id)?.trial?.counts;
      const page = counts && (await desk.readChanges(id, outcome, Number(cursor), limit));
      if (!page) return gone(c, id);
      const next = page.next === null ? null : String(page.next);
      return c.json(importChangesSchema.parse({ counts, outcome, items: page.items, next }), 200);
    })
    .openapi(confirm, (c) => {
      const { id } = c.req.valid('param');
      if (!desk.find(id)) return gone(c, id);
      const outcome = desk.confirm(id);
      if (!outcome.ok) return problem(c, 409, outcome.message);
      c.header('Location', `/api/imports/${outcome.state.id}`);
      return c.json(importStateSchema.parse(outcome.state), 202);
    })
    .openapi(refused, (c) => {
      const { id, file } = c.req.valid('param');
      const found = desk.findRefused(id, file);
      if (!found) return gone(c, id);
      const bytes = Readable.toWeb(createReadStream(found.path)) as ReadableStream<Uint8Array>;
      return c.body(bytes, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(found.saveAs)}`,
      });
    });
};

const gone = (c: Context, id: string) =>
  problem(
    c,
    404,
    `この取り込みの内容は残っていません（${id}）。確かめた内容と取り込めなかった行は、2時間たつか、サーバーを動かし直すと消えます。ファイルをもう一度送ってください。`,
  );
