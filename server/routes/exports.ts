import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { parseFacilityQuery, type QueryFault } from '../../geo/atlas/query.ts';
import { type EncodingName, encodingNames, noteFileOf } from '../../geo/terms/export-file.ts';
import { type ExportFormat, exportFormats } from '../export/export-format.ts';
import { type FacilityExport, openFacilityExport } from '../export/facility-export.ts';
import { codePoint, toNoteText } from '../export/note.ts';
import type { RouteContext } from './context.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { searchBodySchema, searchParameters, toPairs } from './schemas/search.ts';

const fileNames = exportFormats.flatMap((format) => [format.file, noteFileOf(format)]);

const params = z.strictObject({
  file: z.string().openapi({ description: fileNames.join('、'), example: fileNames[0] }),
});

const responses = {
  200: {
    description:
      'ファイル。見出し X-Facility-Count は収めた施設の数、X-Replaced-Characters はCP932にない文字とその置き換え（U+301C=U+FF5E;回数）。',
    content: Object.fromEntries(
      [...new Set([...exportFormats.map(({ contentType }) => contentType), 'text/plain'])].map(
        (type) => [type, { schema: z.string() }],
      ),
    ),
  },
  400: problemResponse('条件の誤り'),
  404: problemResponse('その様式はない'),
};

const description = `絞り込みの条件は GET /api/facilities と同じで、条件に合う施設をすべて書き出します（limit と cursor は使いません）。encoding は ${encodingNames.join('、')}（CSVのみ）。.txt は同じ条件の出典・加工・置き換えた文字の説明です。`;

const download = createRoute({
  method: 'get',
  path: '/export/{file}',
  summary: 'オープンデータとして書き出す',
  description,
  request: {
    params,
    query: searchParameters.extend({
      encoding: z
        .string()
        .optional()
        .openapi({ description: encodingNames.join('、') }),
    }),
  },
  responses,
});

const downloadInBody = createRoute({
  method: 'post',
  path: '/export/{file}',
  summary: 'オープンデータとして書き出す（自宅の位置や住所を本文で送る）',
  description: `本文は保存も記録もされません。${description}`,
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: searchBodySchema } } },
  },
  responses,
});

export const exportRoutes = (context: RouteContext) =>
  newRoutes()
    .openapi(download, (c) =>
      answerExport(context, c, c.req.valid('param').file, new URL(c.req.url).searchParams),
    )
    .openapi(downloadInBody, (c) => {
      c.header('Cache-Control', 'no-store');
      return answerExport(context, c, c.req.valid('param').file, toPairs(c.req.valid('json')));
    });

async function answerExport(
  context: RouteContext,
  c: Context,
  file: string,
  pairs: Iterable<readonly [string, string]>,
) {
  const format = exportFormats.find((each) => file === each.file || file === noteFileOf(each));
  if (!format)
    return problem(c, 404, `この様式はありません。${fileNames.join('、')}から選んでください。`);
  const asked = parseExportQuery(context, format, pairs);
  if (!asked.ok)
    return problem(c, 400, '書き出しの条件に誤りがあります。errors の各項目を直してください。', [
      ...asked.errors,
    ]);
  const made = await openFacilityExport(context.store.current(), asked.query, format, {
    encoding: asked.encoding,
    today: context.today(),
  });
  // For files that cannot carry it themselves.
  if (file === noteFileOf(format))
    return c.body(toNoteText(made.note), 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  return c.body(ReadableStream.from(made.bytes()), 200, toHeaders(made));
}

function parseExportQuery(
  context: RouteContext,
  format: ExportFormat,
  pairs: Iterable<readonly [string, string]>,
) {
  const all = [...pairs];
  const errors: QueryFault[] = [];
  const fault = (name: string, value: string, reason: string) =>
    errors.push({ name, value, reason });
  let encoding: EncodingName = 'utf-8';
  for (const [name, value] of all) {
    if (name === 'limit' || name === 'cursor')
      fault(name, value, '書き出しは条件に合う施設のすべてです。この条件は外してください。');
    if (name !== 'encoding') continue;
    const known = format.encodings.find((each) => each === value);
    if (known) encoding = known;
    else fault(name, value, `${format.encodings.join('、')} のどれかを指定してください。`);
  }
  const own = new Set(['limit', 'cursor', 'encoding']);
  const parsed = parseFacilityQuery(
    all.filter(([name]) => !own.has(name)),
    context.store.current(),
  );
  if (!parsed.ok) errors.push(...parsed.errors);
  return parsed.ok && errors.length === 0
    ? { ok: true as const, query: parsed.query, encoding }
    : { ok: false as const, errors };
}

function toHeaders(made: FacilityExport): Record<string, string> {
  const { fileName, plainFileName, contentType, replaced, written } = made;
  const list = replaced
    .slice(0, mostListed)
    .map(
      ({ character, writtenAs, count }) =>
        `U+${codePoint(character)}=U+${codePoint(writtenAs)};${count}`,
    );
  if (replaced.length > mostListed) list.push(`+${replaced.length - mostListed}`);
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${plainFileName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'X-Facility-Count': String(written),
    ...(list.length > 0 && { 'X-Replaced-Characters': list.join(', ') }),
  };
}

/** A header has little room; the note lists them all. */
const mostListed = 100;
