import { createRoute, z } from '@hono/zod-openapi';
import { toTickingWorkbook } from '../export/ticking-workbook.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { staffOnly } from './staff-only.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const designations = createRoute({
  method: 'get',
  path: '/workbooks/designations.xlsx',
  summary: '位置付けの記入用の表：圏域の在支診・在支病を書き込んだもの（職員のみ）',
  description: '○ を付けて保存し、そのまま取り込めます。○ のない行は何も変えません。',
  request: {
    query: z.strictObject({
      layer: layerParameter,
      area: z
        .string({ error: '圏域のコードを指定してください。' })
        .openapi({ description: '圏域コード' }),
    }),
  },
  responses: {
    200: { description: 'xlsx', content: { [workbookType]: { schema: z.string() } } },
    400: problemResponse('条件の誤り'),
    401: problemResponse('トークンが違う'),
    403: problemResponse('職員ではない'),
    404: problemResponse('その圏域はない'),
  },
});

export const workbookRoutes = (context: RouteContext) => {
  const routes = newRoutes();
  routes.use('/workbooks/*', staffOnly(context));
  return routes.openapi(designations, async (c) => {
    const { layer, area: code } = c.req.valid('query');
    const atlas = context.store.current();
    if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
    const area = atlas.areas.find(layer, code);
    const prefecture = layer === 'prefecture' ? code : area?.prefecture;
    if (!area || !prefecture)
      return problem(c, 404, `この圏域はありません（種類：${layer}、コード：${code}）。`);
    const bytes = await toTickingWorkbook(atlas, area, prefecture, context.today());
    const name = encodeURIComponent(`位置付け_記入用_${area.name}.xlsx`);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': workbookType,
      'Content-Disposition': `attachment; filename="designations.xlsx"; filename*=UTF-8''${name}`,
    });
  });
};
