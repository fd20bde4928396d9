import { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { HTTPException } from 'hono/http-exception';
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

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 429 | 500 | 503;

const titles: Record<ProblemStatus, string> = {
  400: 'リクエストに誤りがあります',
  401: '認証が必要です',
  403: 'この操作は許可されていません',
  404: '見つかりません',
  405: 'この操作はできません',
  409: 'いまは実行できません',
  410: 'データが更新されました',
  413: 'ファイルが大きすぎます',
  415: '対応していない形式です',
  429: '短い時間に続けて送られています',
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

/** What the framework refuses before a route is reached: a body it cannot read. */
export function toProblem(c: Context, { status }: HTTPException) {
  if (status === 415)
    return problem(c, 415, '本文の形式（Content-Type）が違います。/api/docs をご覧ください。');
  return problem(c, 400, '本文を読み取れません。JSON として正しいか確かめてください。', [
    { name: '本文', value: '', reason: '形が崩れています。' },
  ]);
}

/** The response entry of a route for one way to fail. */
export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** Turns a failed schema into one error per parameter, in Japanese, with the value seen. */
export function toParameterErrors(
  issues: readonly z.core.$ZodIssue[],
  given: unknown,
): NonNullable<Problem['errors']> {
  const shownValueOf = (name: string): string => {
    const value = isRecord(given) ? given[name] : undefined;
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  };
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => ({
        name,
        value: shownValueOf(name),
        reason: 'この名前のパラメータはありません。',
      }));
    const [name] = issue.path;
    if (name === undefined) return [{ name: '本文', value: '', reason: issue.message }];
    return [{ name: String(name), value: shownValueOf(String(name)), reason: issue.message }];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
