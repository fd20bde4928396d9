import { z } from '@hono/zod-openapi';
import { verdicts } from '../../../geo/terms/role.ts';
import type { ChangesAnswer, TrendAnswer } from '../../../geo/trend/answers-trend.ts';
import { dataDateSchema, list, roleSchema, verdictSchema } from './common.ts';

const count = z.number().int();
const figure = z.number().nullable();
const namedCode = { code: z.string(), name: z.string() };
const perRole = <T extends z.ZodType>(each: T) => z.strictObject({ active: each, hub: each });

const momentSchema = z
  .strictObject({
    id: count.nullable().openapi({ description: '保存した時点の番号。null は現在' }),
    name: z.string().nullable().openapi({ description: '職員が付けた名前。公開向けには null' }),
    asOf: z.string(),
    dataDates: list(dataDateSchema),
  })
  .openapi('TrendMoment');

const verdictCountsSchema = z.strictObject(
  Object.fromEntries(verdicts.map(({ id }) => [id, count])) as Record<
    (typeof verdicts)[number]['id'],
    typeof count
  >,
);

/** `GET /api/trend`. */
export const trendSchema = z
  .strictObject({
    layer: z.string(),
    moments: list(momentSchema),
    summary: perRole(list(z.union([verdictCountsSchema, z.null()]))),
    redrawn: list(count.nullable()),
    indicators: list(
      z.strictObject({ id: z.string(), name: z.string(), unit: z.string(), formula: z.string() }),
    ),
    indicator: z.string().nullable(),
    areas: list(
      z.strictObject({
        ...namedCode,
        prefecture: z.string().nullable(),
        outlines: list(count.nullable()),
        verdicts: perRole(list(z.union([verdictSchema, z.null()]))),
        figures: list(
          z.strictObject({
            value: figure,
            numerator: figure,
            denominator: figure,
            missing: z
              .union([z.enum(['no-area', 'no-data', 'not-kept', 'other-definition']), z.null()])
              .openapi({ description: '値がない理由。値があれば null' }),
          }),
        ),
      }),
    ),
  })
  .openapi('Trend') satisfies z.ZodType<TrendAnswer>;

const institutionsSchema = z.strictObject({
  total: count,
  items: list(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kinds: z.string(),
      area: z.union([z.strictObject(namedCode), z.null()]),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});

/** `GET /api/changes`. */
export const changesSchema = z
  .strictObject({
    layer: z.string(),
    from: momentSchema,
    to: momentSchema,
    verdicts: list(
      z.strictObject({
        ...namedCode,
        role: roleSchema,
        from: verdictSchema,
        to: verdictSchema,
        known: z.boolean(),
        holdersFrom: list(z.string()),
        holdersTo: list(z.string()),
      }),
    ),
    areas: z.strictObject({
      redrawn: list(z.strictObject(namedCode)),
      gone: list(z.strictObject(namedCode)),
      added: list(z.strictObject(namedCode)),
    }),
    institutions: z.strictObject({
      gained: institutionsSchema,
      lost: institutionsSchema,
      tier: institutionsSchema,
      moved: institutionsSchema,
    }),
    notKnown: list(
      z.strictObject({
        prefecture: z.string(),
        source: z.string(),
        kind: z.string().nullable(),
        missing: z.enum(['from', 'to']),
        institutions: count,
      }),
    ),
  })
  .openapi('Changes') satisfies z.ZodType<ChangesAnswer>;
