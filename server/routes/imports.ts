import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ImportDesk } from '../import-desk.ts';
import type { RouteContext } from './context.ts';
import { mayWrite } from './may-write.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { importStateSchema } from './schemas/import.ts';
import { keepUpload } from './upload.ts';
import { uploadDescription } from './upload-fields.ts';

/** More than this is the command line's work. */
const largestUploadBytes = 512 * 2 ** 20;

const state = { 'application/json': { schema: importStateSchema } };
const refusals = {
  401: problemResponse('トークンが違う'),
  403: problemResponse('書き込みの権利がない'),
};

const start = createRoute({
  method: 'post',
  path: '/imports',
  summary: '公表データのファイルを取り込む',
  description:
    '同じ機械の画面からか、ADMIN_TOKEN を持つ人だけが使えます。dryRun なら、いまのデータとの違いを調べるだけで、ファイルは2時間残り、もう一度送らずに確定できます。',
  request: {
    body: { required: true, content: { 'multipart/form-data': { schema: uploadDescription } } },
  },
  responses: {
    202: { description: '受け付けた。Location で経過を見る', content: state },
    400: problemResponse('条件の誤り'),
    ...refusals,
    409: problemResponse('ほかの取り込みが進行中'),
    413: problemResponse('大きすぎる'),
    415: problemResponse('multipart/form-data ではない'),
  },
});

const idParameter = z.strictObject({
  id: z.string().openapi({ description: '取り込みの id（Location にある）' }),
});

const show = createRoute({
  method: 'get',
  path: '/imports/{id}',
  summary: '取り込みの経過と結果',
  request: { params: idParameter },
  responses: {
    200: { description: '経過と結果', content: state },
    ...refusals,
    404: problemResponse('その取り込みはない'),
  },
});

const watch = createRoute({
  method: 'get',
  path: '/imports/{id}/events',
  summary: '取り込みの経過を受け取り続ける（server-sent events）',
  description:
    'event は running、done、failed、undone のどれか。data は GET /api/imports/{id} と同じ JSON。終われば閉じます。',
  request: { params: idParameter },
  responses: {
    200: {
      description: '経過',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...refusals,
    404: problemResponse('その取り込みはない'),
  },
});

const undo = createRoute({
  method: 'delete',
  path: '/imports/{id}',
  summary: '最新の取り込みを取り消す、確かめただけのファイルを捨てる',
  request: { params: idParameter },
  responses: {
    200: { description: '取り消した', content: state },
    ...refusals,
    404: problemResponse('その取り込みはない'),
    409: problemResponse('取り消せない'),
  },
});

export const importRoutes = (context: RouteContext & { readonly desk: ImportDesk }) => {
  const { desk } = context;
  const unknown = (c: Context, id: string) =>
    problem(c, 404, `この取り込みはありません（${id}）。`);

  const routes = newRoutes();
  routes.use('/imports/*', mayWrite(context));
  return routes
    .openapi(start, async (c) => {
      const upload = await keepUpload(c.req.raw, largestUploadBytes);
      if ('fault' in upload) return problem(c, upload.status, upload.fault, upload.errors);
      const job = desk.start(upload);
      if (!job) {
        await upload.discard();
        return problem(c, 409, 'ほかの取り込みが進行中です。終わってからもう一度試してください。');
      }
      c.header('Location', `/api/imports/${job.id}`);
      return c.json(importStateSchema.parse(job), 202);
    })
    .openapi(show, (c) => {
      const { id } = c.req.valid('param');
      const found = desk.find(id);
      return found ? c.json(importStateSchema.parse(found), 200) : unknown(c, id);
    })
    .openapi(watch, (c) => {
      const { id } = c.req.valid('param');
      if (!desk.find(id)) return unknown(c, id);
      return streamSSE(c, async (stream) => {
        const send = async () => {
          const now = importStateSchema.parse(desk.find(id));
          await stream.writeSSE({ event: now.state, data: JSON.stringify(now) });
          return now.state === 'running';
        };
        while (!stream.aborted && (await send())) await desk.nextChange(id);
      });
    })
    .openapi(undo, async (c) => {
      const { id } = c.req.valid('param');
      if (!desk.find(id)) return unknown(c, id);
      const outcome = await desk.undo(id);
      if (outcome.ok) return c.json(importStateSchema.parse(outcome.state), 200);
      return problem(c, 409, outcome.message);
    });
};
