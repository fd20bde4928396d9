import { z } from '@hono/zod-openapi';
import type { CandidatesAnswer, ProposalAnswer } from '../../../geo/atlas/answers-candidates.ts';
import {
  type CandidateTierId,
  candidateTiers,
  type HubKindId,
  hubKinds,
} from '../../../geo/coverage/candidate.ts';
import {
  kindSchema,
  list,
  namedAreaSchema,
  nullablePositionSchema,
  roleSchema,
  verdictSchema,
} from './common.ts';
import { scenarioWarningSchema } from './scenario.ts';

export const tierSchema = z.enum(
  candidateTiers.map(({ id }) => id) as [CandidateTierId, ...CandidateTierId[]],
);
export const hubKindSchema = z.enum(hubKinds.map(({ id }) => id) as [HubKindId, ...HubKindId[]]);

const rulesSchema = z
  .strictObject({
    role: roleSchema,
    tiers: list(tierSchema),
    share: z.number(),
    radiusMetres: z.number(),
    kinds: list(hubKindSchema),
    people: z.enum(['cells', 'municipalities']).openapi({
      description: 'cells＝人口メッシュ、municipalities＝市区町村の代表点（メッシュがないとき）',
    }),
    outside: z.boolean().openapi({ description: '圏域の外の機関も候補に入れたか' }),
    distance: z.literal('straight').openapi({ description: '距離は直線' }),
  })
  .openapi('CandidateRules');

const facilitySchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: kindSchema.nullable(),
    municipality: z.string().nullable(),
    position: nullablePositionSchema,
  })
  .nullable();

const figure = z.number().nullable();

/** `GET /api/candidates`. */
export const candidatesAnswerSchema = z
  .strictObject({
    layer: z.string(),
    asOf: z.string(),
    rules: rulesSchema,
    areas: list(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        verdict: verdictSchema,
        over75: figure,
        people: z.enum(['cells', 'municipalities']),
        total: z.number().int(),
        candidates: list(
          z.strictObject({
            facility: facilitySchema,
            organisation: z.string().nullable(),
            tier: tierSchema.nullable(),
            beds: figure,
            inside: z.boolean(),
            distanceMetres: figure,
            reached75: figure,
            reachedShare: figure,
            roles: list(z.strictObject({ role: roleSchema, areas: list(namedAreaSchema) })),
            reasons: list(
              z.strictObject({
                id: z.enum([
                  'tier',
                  'kind',
                  'beds',
                  'inside',
                  'outside',
                  'distance',
                  'reaches',
                  'holds',
                ]),
                text: z.string(),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .openapi('Candidates') satisfies z.ZodType<CandidatesAnswer>;

/** `POST /api/proposals`. */
export const proposalAnswerSchema = z
  .strictObject({
    layer: z.string(),
    asOf: z.string(),
    mode: z.enum(['smallest', 'best']),
    rules: rulesSchema,
    targets: z.enum(['lacking', 'unfulfilled']),
    status: z.enum(['optimal', 'stopped', 'failed']).openapi({
      description: 'optimal＝最適と証明された、stopped＝時間切れ（gap が証明された差）',
    }),
    objective: z.number().openapi({ description: 'smallest＝数、best＝届く75歳以上の人数' }),
    bound: z.number().openapi({ description: 'ソルバーが証明した限界' }),
    gap: z.number(),
    seconds: z.number(),
    tiesBroken: z.boolean(),
    wanted: list(namedAreaSchema),
    chosen: list(
      z.strictObject({
        facility: facilitySchema,
        organisation: z.string().nullable(),
        areas: list(namedAreaSchema),
        reached75: z.number(),
      }),
    ),
    uncovered: list(namedAreaSchema),
    left: list(namedAreaSchema),
    over75: z.number(),
    reached75: z.number(),
    mergedDegrees: figure,
    warnings: list(scenarioWarningSchema),
  })
  .openapi('Proposal') satisfies z.ZodType<ProposalAnswer>;
