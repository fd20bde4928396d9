import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { describeCandidates, listUnits } from '../../geo/atlas/candidates.ts';
import { openProposal } from '../../geo/atlas/proposals.ts';
import { toCandidateRules } from '../../geo/coverage/candidate.ts';
import type { RunProposal } from '../proposals/run-proposal.ts';
import { daySchema } from './as-of.ts';
import type { RouteContext } from './context.ts';
import { layerParameter } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { limitScenarioBody } from './scenario-preview.ts';
import {
  candidatesAnswerSchema,
  hubKindSchema,
  proposalAnswerSchema,
  tierSchema,
} from './schemas/candidates.ts';
import { roleSchema } from './schemas/common.ts';
import { changesSchema } from './schemas/scenario.ts';
import { staffOnly } from './staff-only.ts';

/** The solver's time; the bar for all areas of the country is 10 seconds in all. */
const mostSeconds = 8;

const refusals = {
  400: problemResponse('条件の誤り'),
  401: problemResponse('トークンが違う'),
  403: problemResponse('職員ではない'),
};

const layer = layerParameter
  .default('homecare')
  .openapi({ description: '充足を判定する圏域: homecare、または定めのない都道府県の secondary' });

/** A repeated parameter, or one value. */
const several = <T extends z.ZodType>(item: T, description: string) =>
  z
    .union([item.transform((one) => [one]), z.array(item)])
    .optional()
    .openapi({ type: 'array', items: { type: 'string' }, description });

const share = z.number().min(0).max(1);

const candidates = (context: RouteContext) =>
  createRoute({
    method: 'get',
    path: '/candidates',
    summary: '検討候補（職員向け）',
    description:
      '圏域の役割について検討できる機関・団体を、理由とともに答えます。積極的役割は、在支診・在支病（区分を選べます）のうち圏域内にあるもの、または圏域外から75歳以上の一定割合（share、省略すると 0.5）に16km以内（直線）で届くもの。圏域外は人口メッシュがあるときだけ見ます。連携拠点は指針に挙げられた種類です。指定案ではありません。',
    request: {
      query: z.strictObject({
        layer,
        role: roleSchema.openapi({ description: '役割' }),
        area: several(z.string(), '圏域コード。省略するとすべて'),
        tiers: several(tierSchema, '在支診・在支病の区分。省略するとすべて'),
        kinds: several(hubKindSchema, '連携拠点の種類。省略するとすべて'),
        share: z.coerce.number().pipe(share).optional().openapi({
          type: 'number',
          description: '圏域外の機関が届くべき75歳以上の割合（0〜1）',
        }),
        asOf: daySchema.optional(),
      }),
    },
    middleware: [staffOnly(context)] as const,
    responses: {
      200: {
        description: '検討候補',
        content: { 'application/json': { schema: candidatesAnswerSchema } },
      },
      ...refusals,
    },
  });

const proposals = (context: RouteContext) =>
  createRoute({
    method: 'post',
    path: '/proposals',
    summary: '検討候補の組み合わせ（職員向け）',
    description:
      'smallest＝役割を欠く圏域がなくなる最も少ない組み合わせ、best＝k か所以内で最も多くの75歳以上に届く組み合わせ。最適かどうかと、証明された限界（bound）・差（gap）はソルバー HiGHS の答えです。候補のない圏域は uncovered に挙げます。指定案ではありません。',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z
              .strictObject({
                layer,
                role: roleSchema,
                rules: z
                  .strictObject({
                    tiers: z.array(tierSchema).optional(),
                    kinds: z.array(hubKindSchema).optional(),
                    share: share.optional(),
                    targets: z.enum(['lacking', 'unfulfilled']).optional().openapi({
                      description:
                        'lacking＝未設定の圏域だけ（省略時）、unfulfilled＝指定データのない圏域も',
                    }),
                  })
                  .optional(),
                mode: z.enum(['smallest', 'best']),
                k: z.number().int().min(1).max(500).optional().openapi({
                  description: 'best のとき: 選ぶ数の上限',
                }),
                changes: changesSchema.optional(),
                asOf: daySchema.optional(),
              })
              .openapi('ProposalQuestion'),
          },
        },
      },
    },
    middleware: [staffOnly(context), limitScenarioBody] as const,
    responses: {
      200: {
        description: '組み合わせ',
        content: { 'application/json': { schema: proposalAnswerSchema } },
      },
      ...refusals,
      409: problemResponse('ほかの計算が終わっていない'),
      413: problemResponse('変更が多すぎる'),
      415: problemResponse('本文が JSON ではない'),
    },
  });

export const candidateRoutes = (context: RouteContext & { readonly propose: RunProposal }) =>
  newRoutes()
    .openapi(candidates(context), (c) => {
      const asked = c.req.valid('query');
      const atlas = context.store.current();
      const codes = asked.area ?? null;
      const units = listUnits(atlas, asked.layer);
      if (units.length === 0) return notLegal(c, asked.layer);
      const unknown = codes?.filter((code) => !units.some((unit) => unit.code === code)) ?? [];
      if (unknown.length > 0)
        return problem(
          c,
          400,
          '知らない圏域があります。',
          unknown.map((value) => ({ name: 'area', value, reason: 'この種類の圏域にありません。' })),
        );
      const rules = toCandidateRules(asked.role, asked);
      const asOf = asked.asOf ?? context.today();
      const answer = describeCandidates(atlas, { layer: asked.layer, rules, asOf, codes });
      return c.json(candidatesAnswerSchema.parse(answer), 200);
    })
    .openapi(proposals(context), async (c) => {
      const asked = c.req.valid('json');
      const atlas = context.store.current();
      if (listUnits(atlas, asked.layer).length === 0) return notLegal(c, asked.layer);
      const { mode, k } = asked;
      if (mode === 'best' && k === undefined)
        return problem(c, 400, '選ぶ数の上限を指定してください。', [
          { name: 'k', value: '', reason: 'best では k（1〜500）が要ります。' },
        ]);
      const open = openProposal(atlas, {
        layer: asked.layer,
        asOf: asked.asOf ?? context.today(),
        rules: toCandidateRules(asked.role, asked.rules ?? {}),
        targets: asked.rules?.targets ?? 'lacking',
        mode,
        changes: asked.changes ?? [],
      });
      const shared = { problem: open.problem, seconds: mostSeconds };
      const running = context.propose(
        mode === 'best' ? { ...shared, mode, k: k ?? 1 } : { ...shared, mode },
      );
      if (running === undefined)
        return problem(c, 409, 'ほかの計算が終わるまで、数秒待ってからもう一度試してください。');
      return c.json(proposalAnswerSchema.parse(open.toAnswer(await running)), 200);
    });

const notLegal = (c: Context, value: string) =>
  problem(c, 400, 'この種類の圏域では候補を挙げられません。', [
    {
      name: 'layer',
      value,
      reason:
        '充足を判定する圏域がこの種類にありません。homecare か、在宅医療圏の定めのない都道府県があるときは secondary を指定してください。',
    },
  ]);
