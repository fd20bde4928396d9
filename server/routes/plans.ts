import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Store } from '../database/sqlite.ts';
import { toPlanWorkbook } from '../export/plan-workbook.ts';
import { type PlanFault, readPlanWorkbook } from '../import/plan-workbook.ts';
import { WorkbookError } from '../import/xlsx.ts';
import { isZip, listZip } from '../import/zip.ts';
import { openPlanDesk } from '../workbench/plan-desk.ts';
import type { SnapshotBook } from '../workbench/snapshot-book.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse, toParameterErrors } from './problem.ts';
import {
  planChangeSchema,
  planSchema,
  planSheetSchema,
  plansSchema,
  readPlanSchema,
} from './schemas/plan.ts';
import { staffOnly } from './staff-only.ts';

/** The most rows with the longest words, and room for the rest. */
const largestPlanBytes = 4 * 1024 * 1024;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const refusals = {
  401: problemResponse('トークンが違う'),
  403: problemResponse('職員ではない'),
};
const badLayer = { 400: problemResponse('条件の誤り') };
const notFound = { 404: problemResponse('その圏域はない') };
const plan = (description: string) => ({
  description,
  content: { 'application/json': { schema: planSchema } },
});
const params = z.strictObject({
  layer: layerParameter,
  code: z.string().openapi({ description: '圏域コード', example: '9801' }),
});

const list = createRoute({
  method: 'get',
  path: '/plans',
  summary: '計画シートのある圏域と、期限を過ぎた対応策（職員のみ）',
  request: { query: z.strictObject({ layer: layerParameter.default('homecare') }) },
  responses: {
    200: { description: '一覧', content: { 'application/json': { schema: plansSchema } } },
    ...badLayer,
    ...refusals,
  },
});

const read = createRoute({
  method: 'get',
  path: '/plans/{layer}/{code}',
  summary: '圏域の計画シート（職員のみ）',
  description:
    'まだ書かれていなければ、空のシートを version 0 で返します。results は、保存した時点と現在の指標です。',
  request: { params },
  responses: { 200: plan('計画シート'), ...badLayer, ...refusals, ...notFound },
});

const save = createRoute({
  method: 'put',
  path: '/plans/{layer}/{code}',
  summary: '計画シートを保存する（職員のみ）',
  description:
    '読んだときの version を付けます。ほかの人が先に保存していれば 409 で、上書きしません。',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: planChangeSchema } } },
  },
  responses: {
    200: plan('保存した'),
    400: problemResponse('指定の誤り'),
    ...refusals,
    ...notFound,
    409: problemResponse('ほかの人が先に保存している'),
    413: problemResponse('大きすぎる'),
    415: problemResponse('本文が JSON ではない'),
  },
});

const exportJson = createRoute({
  method: 'get',
  path: '/plans/{layer}/{code}/export.json',
  summary: '計画シートを JSON で取り出す（職員のみ）',
  request: { params },
  responses: {
    200: { description: 'JSON', content: { 'application/json': { schema: planSheetSchema } } },
    ...badLayer,
    ...refusals,
    ...notFound,
  },
});

const exportXlsx = createRoute({
  method: 'get',
  path: '/plans/{layer}/{code}/export.xlsx',
  summary: '計画シートを表で取り出す（職員のみ）',
  request: { params },
  responses: {
    200: { description: 'xlsx', content: { [workbookType]: { schema: z.string() } } },
    ...badLayer,
    ...refusals,
    ...notFound,
  },
});

const readFile = createRoute({
  method: 'post',
  path: '/plans/read',
  summary: '取り出した計画シート（xlsx・JSON）を読み取る。保存はしない（職員のみ）',
  request: {
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: {
    200: { description: '読み取った', content: { 'application/json': { schema: readPlanSchema } } },
    400: problemResponse('読み取れない。errors に行・列・値・理由'),
    ...refusals,
    413: problemResponse('大きすぎる'),
  },
});

export const planRoutes = (
  context: RouteContext & { readonly workbench: Store; readonly snapshots: SnapshotBook },
) => {
  const { store, today, snapshots, workbench } = context;
  const desk = openPlanDesk(workbench, snapshots, context.now ?? (() => new Date()));
  const routes = newRoutes();
  const limit = bodyLimit({
    maxSize: largestPlanBytes,
    onError: (c) => problem(c, 413, '計画シートが大きすぎます。行か文章を減らしてください。'),
  });
  routes.use('/plans/*', staffOnly(context), limit);
  const find = async (c: Context, { layer, code }: z.infer<typeof params>) => {
    const atlas = store.current();
    if (!isLayer(atlas, layer)) return { ok: false, refusal: unknownLayer(c, layer) } as const;
    const found = await desk.find(atlas, { layer, code }, today());
    if (found) return { ok: true, found } as const;
    return { ok: false, refusal: unknownArea(c, layer, code) } as const;
  };
  return routes
    .openapi(list, async (c) => {
      const { layer } = c.req.valid('query');
      const atlas = store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      const areas = await desk.list(atlas, layer, today());
      return c.json(plansSchema.parse({ layer, asOf: today(), areas }), 200);
    })
    .openapi(readFile, async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const given = await readGiven(bytes);
      if ('refusal' in given) return problem(c, 400, given.refusal, given.errors);
      const checked = planSheetSchema.safeParse(given.sheet);
      if (checked.success) return c.json(readPlanSchema.parse({ sheet: checked.data }), 200);
      const errors = toParameterErrors(checked.error.issues, given.sheet);
      return problem(c, 400, '計画シートの内容に誤りがあります。', errors);
    })
    .openapi(read, async (c) => {
      const asked = await find(c, c.req.valid('param'));
      return asked.ok ? c.json(planSchema.parse(asked.found), 200) : asked.refusal;
    })
    .openapi(save, async (c) => {
      const { layer, code } = c.req.valid('param');
      const atlas = store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      const saved = await desk.save(atlas, { layer, code }, c.req.valid('json'), today());
      if (saved === 'unknown') return unknownArea(c, layer, code);
      if (saved !== 'newer') return c.json(planSchema.parse(saved), 200);
      return problem(
        c,
        409,
        'ほかの人がこの計画シートを先に保存したため、上書きしませんでした。相手の内容を読み込むか、自分の内容で書き直すかを選んでください。',
      );
    })
    .openapi(exportJson, async (c) => {
      const asked = await find(c, c.req.valid('param'));
      if (!asked.ok) return asked.refusal;
      setFileName(c, asked.found.name, 'json');
      return c.json(planSheetSchema.parse(asked.found.sheet), 200);
    })
    .openapi(exportXlsx, async (c) => {
      const asked = await find(c, c.req.valid('param'));
      if (!asked.ok) return asked.refusal;
      const { name, layer, code, sheet, results } = asked.found;
      const label = store.current().layers.find(({ id }) => id === layer)?.label ?? layer;
      const nameOf = (id: string) => results[id]?.name ?? id;
      const bytes = await toPlanWorkbook(sheet, `${name}（${label} ${code}）`, nameOf);
      setFileName(c, name, 'xlsx');
      return c.body(Uint8Array.from(bytes), 200, { 'Content-Type': workbookType });
    });
};

type Given =
  | { readonly sheet: unknown }
  | { readonly refusal: string; readonly errors?: readonly PlanFault[] };

/** A sheet of ours holds a few texts: whatever unpacks to more is none. */
const sheetLimits = { entries: 100, unpackedBytes: 64 * 1024 ** 2, ratio: 200 };

async function readGiven(bytes: Uint8Array): Promise<Given> {
  if (!isZip(bytes)) {
    try {
      return {
        sheet: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown,
      };
    } catch {
      return {
        refusal: '計画シートの xlsx か JSON として読めません。取り出したファイルを選んでください。',
      };
    }
  }
  const listing = listZip(bytes, sheetLimits);
  if (!listing.ok) return { refusal: listing.message };
  try {
    const { sheet, faults } = await readPlanWorkbook(bytes);
    if (faults.length === 0) return { sheet };
    return {
      refusal: '表に読み取れないところがあります。直してから選び直してください。',
      errors: faults,
    };
  } catch (error) {
    if (error instanceof WorkbookError) return { refusal: error.message };
    throw error;
  }
}

const unknownArea = (c: Context, layer: string, code: string) =>
  problem(c, 404, `この圏域はありません（種類：${layer}、コード：${code}）。`);

function setFileName(c: Context, area: string, form: string): void {
  const name = encodeURIComponent(`計画シート_${area}.${form}`);
  c.header('Content-Disposition', `attachment; filename="plan.${form}"; filename*=UTF-8''${name}`);
}
