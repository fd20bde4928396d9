import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { reportKeeping, reportWarning } from '../../geo/desk/report-keeping.ts';
import { parseReportNumber } from '../../geo/desk/report-number.ts';
import type { ReportRow } from '../database/report-table.ts';
import type { ReportBook } from '../reports/report-book.ts';
import { findSubject, toReportItem } from '../reports/report-subject.ts';
import type { RouteContext } from './context.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { isFromOwnPage, senderOf } from './same-site.ts';
import {
  reportChangeSchema,
  reportDraftSchema,
  reportItemSchema,
  reportReceiptSchema,
  reportStateSchema,
  reportsSchema,
} from './schemas/report.ts';
import { staffOnly } from './staff-only.ts';

/** Four bytes a character, and room for the rest. */
const largestReportBytes = 16 * 1024;

const refusals = {
  401: problemResponse('トークンが違う'),
  403: problemResponse('職員ではない'),
};
const notFound = { 404: problemResponse('その報告はない') };

const limitBody = bodyLimit({
  maxSize: largestReportBytes,
  onError: (c) => problem(c, 413, '報告が長すぎます。1000文字までにしてください。'),
});

const file = createRoute({
  method: 'post',
  path: '/reports',
  summary: '情報の誤りを知らせる（登録不要）',
  description:
    '受付番号を答えます。だれが、どこから送ったかは保存しません。患者さんや利用者のことは書かないでください。このサイトの画面からだけ送れます。',
  request: {
    body: { required: true, content: { 'application/json': { schema: reportDraftSchema } } },
  },
  middleware: limitBody,
  responses: {
    201: {
      description: '受け付けた',
      content: { 'application/json': { schema: reportReceiptSchema } },
    },
    400: problemResponse('報告の誤り'),
    403: problemResponse('別のサイトから送られた'),
    413: problemResponse('長すぎる'),
    415: problemResponse('本文が JSON ではない'),
    429: problemResponse('続けて送られている。Retry-After の秒数を待つ'),
  },
});

const list = createRoute({
  method: 'get',
  path: '/reports',
  summary: '寄せられた報告（職員のみ）',
  request: {
    query: z.strictObject({
      state: reportStateSchema.optional().openapi({ description: '省くと open（対応前）' }),
    }),
  },
  responses: {
    200: { description: '一覧', content: { 'application/json': { schema: reportsSchema } } },
    400: problemResponse('条件の誤り'),
    ...refusals,
  },
});

const params = z.strictObject({
  number: z.string().openapi({ description: '受付番号', example: '2026-0001-K7' }),
});

const settle = createRoute({
  method: 'patch',
  path: '/reports/{number}',
  summary: '報告への対応を記す、閉じる、開き直す（職員のみ）',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: reportChangeSchema } } },
  },
  middleware: limitBody,
  responses: {
    200: { description: '報告', content: { 'application/json': { schema: reportItemSchema } } },
    400: problemResponse('指定の誤り'),
    ...refusals,
    ...notFound,
    413: problemResponse('長すぎる'),
    415: problemResponse('本文が JSON ではない'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/reports/{number}',
  summary: '報告を削除する（職員のみ）',
  description: '患者さんや個人のことが書かれていたときに使います。元に戻せません。',
  request: { params },
  responses: { 204: { description: '削除した' }, ...refusals, ...notFound },
});

export const reportRoutes = (context: RouteContext & { readonly reports: ReportBook }) => {
  const { reports } = context;
  const staff = staffOnly(context);
  const toItem = (row: ReportRow) => toReportItem(context.store, row, reports.isOverdue(row));
  const routes = newRoutes();
  routes.use('/reports/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    if (c.req.method !== 'POST') return staff(c, next);
    if (isFromOwnPage(c)) return next();
    return problem(c, 403, '報告はこのサイトの画面から送ってください。');
  });
  return routes
    .openapi(file, (c) => {
      const draft = c.req.valid('json');
      const about = findSubject(context.store, draft);
      if ('name' in about)
        return problem(c, 400, '報告に誤りがあります。errors の各項目を直してください。', [about]);
      const { field, text } = draft;
      const filed = reports.file({ ...about, field, text }, senderOf(c));
      if (filed.ok)
        return c.json(
          reportReceiptSchema.parse({ number: filed.number, message: receiptMessage }),
          201,
        );
      c.header('Retry-After', String(filed.retryAfterSeconds));
      return problem(c, 429, refusalOf(filed.retryAfterSeconds));
    })
    .openapi(list, async (c) => {
      const state = c.req.valid('query').state ?? 'open';
      await reports.expire();
      const { open, overdue, closed } = await reports.count();
      const rows = await reports.list(state);
      return c.json(
        reportsSchema.parse({
          state,
          counts: { open, overdue, closed },
          items: rows.map((row) => toItem(row)),
          keeping: reportKeeping,
          warning: reportWarning,
        }),
        200,
      );
    })
    .openapi(settle, async (c) => {
      const { number } = c.req.valid('param');
      const known = parseReportNumber(number);
      const row = known && (await reports.settle(known, c.req.valid('json')));
      return row
        ? c.json(reportItemSchema.parse(toItem(row)), 200)
        : unknown(c, number, known !== undefined);
    })
    .openapi(remove, async (c) => {
      const { number } = c.req.valid('param');
      const known = parseReportNumber(number);
      if (known && (await reports.remove(known))) return c.body(null, 204);
      return unknown(c, number, known !== undefined);
    });
};

const receiptMessage =
  '受け付けました。職員が確かめ、誤りがあれば直します。報告への返事はお送りできません。報告の内容は、対応を終えてから1年（対応しないままでも受付から1年）で消します。';

function refusalOf(seconds: number): string {
  const wait =
    seconds < 90
      ? `${seconds}秒`
      : seconds < 5400
        ? `${Math.ceil(seconds / 60)}分`
        : `${Math.ceil(seconds / 3600)}時間`;
  return `短い時間に続けて送られたため、受け付けられません。${wait}ほど待ってから、もう一度送ってください。`;
}

const unknown = (c: Context, number: string, wellFormed: boolean) =>
  problem(
    c,
    404,
    wellFormed
      ? `この受付番号の報告はありません（${number}）。削除されたか、残しておく期間が過ぎています。`
      : `受付番号「${number}」は写し間違いがあるようです。もう一度確かめてください。`,
  );
