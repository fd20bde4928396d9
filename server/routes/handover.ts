import { createRoute } from '@hono/zod-openapi';
import type { HandoverDesk } from '../desk/handover.ts';
import type { RouteContext } from './context.ts';
import { newRoutes } from './new-routes.ts';
import { problemResponse } from './problem.ts';
import { handoverSchema } from './schemas/handover.ts';
import { staffOnly } from './staff-only.ts';

const handover = createRoute({
  method: 'get',
  path: '/handover',
  summary: '引継ぎ：何をいつ取り込み、次はいつか、開いたままの報告、期限の近い位置付け（職員のみ）',
  description:
    '周期は公表者が実際に出している間隔の目安です。due は、never 取り込んでいない、current まだ先、soon 30日以内、due その日が来た、irregular 決まった周期がない。',
  responses: {
    200: { description: '引継ぎ', content: { 'application/json': { schema: handoverSchema } } },
    401: problemResponse('トークンが違う'),
    403: problemResponse('職員ではない'),
  },
});

export const handoverRoutes = (context: RouteContext & { readonly handover: HandoverDesk }) => {
  const routes = newRoutes();
  routes.use('/handover', staffOnly(context));
  return routes.openapi(handover, async (c) =>
    c.json(
      handoverSchema.parse(
        await context.handover.describe(context.store.current(), context.today()),
      ),
      200,
    ),
  );
};
