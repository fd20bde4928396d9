import { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { Problem } from '../../geo/atlas/answers.ts';

/** The one error shape: RFC 9457 problem details, in words for people. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z
      .array(z.strictObject({ name: z.string(), value: z.string(), reason: z.string() }))
      .optional(),
  })
  .openapi('Problem');

type ProblemBody = z.output<typeof problemSchema>;

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 500 | 503;

const titles: Record<ProblemStatus, string> = {
  400: 'リクエストに誤りがあります',
  401: '認証が必要です',
  403: 'この操作は許可されていません',
  404: '見つかりません',
  409: 'いまは実行できません',
  410: 'データが更新されました',
  413: 'ファイルが大きすぎます',
  415: '対応していない形式です',
  500: 'サーバーで問題が起きました',
  503: '準備中です',
};

/** Answers a problem; `errors` names each faulty parameter with its value and what to do. */
export function problem<S extends ProblemStatus>(
  c: Context,
  status: S,
  detail: string,
  errors?: Problem['errors'],
): Response & TypedResponse<ProblemBody, S, 'json'> {
  const body: ProblemBody = {
    type: 'about:blank',
    title: titles[status],
    status: status as number,
    detail,
    ...(errors ? { errors: [...errors] } : {}),
  };
  c.header('Cache-Control', 'no-store');
  return c.json<ProblemBody, S>(body, status, { 'Content-Type': 'application/problem+json' });
}

/** The response entry of a route for one way to fail. */
export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** Turns a failed schema into one error per parameter, in Japanese, with the value seen. */
export function toParameterErrors(
  issues: readonly z.core.$ZodIssue[],
  given: Readonly<Record<string, unknown>>,
): NonNullable<Problem['errors']> {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => ({
        name,
        value: String(given[name] ?? ''),
        reason: 'この名前のパラメータはありません。',
      }));
    const name = String(issue.path[0] ?? '');
    return [{ name, value: String(given[name] ?? ''), reason: issue.message }];
  });
}
