import { createRoute, z } from '@hono/zod-openapi';
import { findTemplate, templateFormats } from '../import/templates.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';

const template = createRoute({
  method: 'get',
  path: '/templates/{file}',
  summary: '自分たちの表のひな形（見出しだけのCSV）',
  description: `ファイル名は ${templateFormats.map(({ id }) => `${id}.csv`).join('、')}。`,
  request: { params: z.strictObject({ file: z.string().openapi({ description: 'ファイル名' }) }) },
  responses: {
    200: { description: 'CSV（UTF-8、BOM付き）', content: { 'text/csv': { schema: z.string() } } },
    404: problemResponse('そのひな形はない'),
  },
});

export const templateRoutes = () =>
  newRoutes().openapi(template, (c) => {
    const { file } = c.req.valid('param');
    const csv = file.endsWith('.csv') ? findTemplate(file.slice(0, -'.csv'.length)) : undefined;
    if (csv === undefined)
      return problem(
        c,
        404,
        `このひな形はありません。${templateFormats.map(({ id }) => `${id}.csv`).join('、')}から選んでください。`,
      );
    return c.body(csv, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}"`,
    });
  });
