import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { ImportDesk } from '../import-desk.ts';
import { daySchema } from './as-of.ts';
import type { RouteContext } from './context.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { importStateSchema } from './schemas/import.ts';
import { keepUpload } from './upload.ts';
import { whyNotWrite } from './writing-right.ts';

/** More than this is the command line's work. */
const largestUploadBytes = 512 * 1024 * 1024;

const uploadSchema = z
  .object({
    files: z.any().openapi({
      type: 'array',
      items: { type: 'string', format: 'binary' },
      description: 'ファイル（いくつでも、順不同。zip も可）',
    }),
    layer: z.string().optional().openapi({ description: '境界ファイルの圏域の種類' }),
    code: z.string().optional().openapi({ description: '圏域コードの属性名' }),
    name: z.string().optional().openapi({ description: '圏域名の属性名' }),
    parent: z.string().optional().openapi({ description: '圏域を定めた市区町村などのコード' }),
    asOf: daySchema.optional(),
    dryRun: z
      .enum(['true', 'false'])
      .optional()
      .openapi({ description: '確かめるだけで保存しない' }),
  })
  .openapi('ImportUpload');

const state = { 'application/json': { schema: importStateSchema } };
const refusals = {
  401: problemResponse('トークンが違う'),
  403: problemResponse('書き込みの権利がない'),
};

const start = createRoute({
  method: 'post',
  path: '/imports',
  summary: '公表データのファイルを取り込む',
  description: '同じ機械の画面からか、ADMIN_TOKEN を持つ人だけが使えます。',
  request: {
    body: { required: true, content: { 'multipart/form-data': { schema: uploadSchema } } },
  },
  responses: {
    202: { description: '受け付けた。Location で経過を見る', content: state },
    400: problemResponse('条件の誤り'),
    ...refusals,
    409: problemResponse('ほかの取り込みが進行中'),
    413: problemResponse('大きすぎる'),
  },
});

const idParameter = z.strictObject({ id: z.string() });

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

const undo = createRoute({
  method: 'delete',
  path: '/imports/{id}',
  summary: '最新の取り込みを取り消す',
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
  const refuse = (c: Context) => {
    const why = whyNotWrite(
      {
        authorization: c.req.header('authorization'),
        host: c.req.header('host') ?? '',
        origin: c.req.header('origin'),
        fetchSite: c.req.header('sec-fetch-site'),
        remoteAddress: c.env?.incoming?.socket?.remoteAddress,
      },
      context.settings,
    );
    if (why === null) return null;
    return c.req.header('authorization') ? problem(c, 401, why) : problem(c, 403, why);
  };
  const unknown = (c: Context, id: string) =>
    problem(c, 404, `この取り込みはありません（${id}）。`);

  const routes = newRoutes();
  routes.use(
    '/imports',
    bodyLimit({
      maxSize: largestUploadBytes,
      onError: (c) =>
        problem(
          c,
          413,
          '512MBを超えるファイルは npm run import -- ファイル名 で取り込んでください。',
        ),
    }),
  );
  routes.get('/imports/:id/events', (c) => {
    const refused = refuse(c);
    if (refused) return refused;
    const id = c.req.param('id');
    if (!desk.find(id)) return unknown(c, id);
    c.header('Cache-Control', 'no-store');
    return streamSSE(c, async (stream) => {
      const send = async () => {
        const now = desk.find(id);
        await stream.writeSSE({ event: now?.state ?? 'failed', data: JSON.stringify(now) });
        return now?.state === 'running';
      };
      while (!stream.aborted && (await send())) await desk.nextChange(id);
    });
  });

  return routes
    .openapi(start, async (c) => {
      const refused = refuse(c);
      if (refused) return refused;
      c.header('Cache-Control', 'no-store');
      const upload = await keepUpload(c.req);
      if ('fault' in upload) return problem(c, 400, upload.fault);
      const job = desk.start(upload);
      if (!job) {
        await upload.discard();
        return problem(c, 409, 'ほかの取り込みが進行中です。終わってからもう一度試してください。');
      }
      c.header('Location', `/api/imports/${job.id}`);
      return c.json(importStateSchema.parse(job), 202);
    })
    .openapi(show, (c) => {
      const refused = refuse(c);
      if (refused) return refused;
      const { id } = c.req.valid('param');
      c.header('Cache-Control', 'no-store');
      const found = desk.find(id);
      return found ? c.json(importStateSchema.parse(found), 200) : unknown(c, id);
    })
    .openapi(undo, async (c) => {
      const refused = refuse(c);
      if (refused) return refused;
      const { id } = c.req.valid('param');
      c.header('Cache-Control', 'no-store');
      if (!desk.find(id)) return unknown(c, id);
      const outcome = await desk.undo(id);
      if (outcome.ok) return c.json(importStateSchema.parse(outcome.state), 200);
      return problem(c, 409, outcome.message);
    });
};
