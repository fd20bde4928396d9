import { z } from '@hono/zod-openapi';
import type { CareAnswer } from '../../../geo/atlas/answers-care.ts';
import { states } from '../../../geo/atlas/care-query.ts';
import { limits } from '../../../geo/atlas/query.ts';
import { careFunctions } from '../../../geo/care/care-function.ts';
import { addressLimits, type HomeAnswer } from '../../../geo/care/home.ts';
import { type GroundId, groundIds, servesAnswers } from '../../../geo/care/serves.ts';
import type { ReasonFacts } from '../../../geo/care/serves-reason.ts';
import { acceptances } from '../../../geo/terms/acceptance.ts';
import { list, positionLevelSchema, positionSchema } from './common.ts';
import { facilityItemFields } from './facility.ts';

const idsOf = <Id extends string>(table: readonly { readonly id: Id }[]) =>
  z.enum(table.map((row) => row.id) as [Id, ...Id[]], {
    error: `次のどれかを指定してください：${table.map((row) => row.id).join('、')}`,
  });

const functionSchema = idsOf(careFunctions);
const answerSchema = idsOf(servesAnswers);
const stateSchema = z.enum(states, { error: `${states.join('、')} のどれかを指定してください。` });

/** A single value stands for a list of one. */
const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(item));

const addressSchema = z
  .string({ error: '住所を文字で入れてください。' })
  .trim()
  .min(1, '住所を入れてください。')
  .max(addressLimits.characters, `住所は${addressLimits.characters}文字までで入れてください。`);

/** `POST /api/locate`. */
export const locateBodySchema = z
  .strictObject({ address: addressSchema }, { error: '{"address": "住所"} の形で送ってください。' })
  .openapi('Locate', { example: { address: '見本県見本市本町1-2-3' } });

const degrees = '[経度, 緯度] を度で指定してください。';

export const homeBodySchema = z.union(
  [
    z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).openapi({
      type: 'array',
      items: { type: 'number' },
      minItems: 2,
      maxItems: 2,
      description: '[経度, 緯度]',
    }),
    z.strictObject({ address: addressSchema }),
    z.strictObject({
      area: z.strictObject({
        layer: z.string({ error: '圏域の種類を文字で指定してください。' }),
        code: z.string({ error: '圏域コードを文字で指定してください。' }),
      }),
    }),
  ],
  {
    error: `${degrees}住所は {"address": "住所"}、圏域は {"area": {"layer": "daily", "code": "98100-1"}} の形で送ってください。`,
  },
);

const minutesSchema = z
  .string({ error: '09:00 の形で指定してください。' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, '09:00 の形で指定してください。')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const openSchema = z.strictObject(
  {
    at: z.union(
      [
        z.literal('now'),
        z.strictObject({
          day: z.number().int().min(0).max(7).openapi({ description: '0=月 … 6=日、7=祝' }),
          time: minutesSchema.optional().openapi({ type: 'string', example: '09:00' }),
        }),
      ],
      { error: '"now" か {"day": 0〜7, "time": "09:00"} で指定してください。' },
    ),
    states: oneOrMany(stateSchema).optional(),
  },
  { error: '{"at": "now"} の形で指定してください。' },
);

const texts = (description: string) =>
  oneOrMany(z.string({ error: '文字で指定してください。' }))
    .optional()
    .openapi({ description });

/** `POST /api/facilities/search` with a home. */
export const homeSearchBodySchema = z
  .strictObject({
    home: homeBodySchema,
    function: oneOrMany(functionSchema).optional(),
    serves: oneOrMany(answerSchema).optional(),
    accepts: z
      .partialRecord(idsOf(acceptances), oneOrMany(stateSchema), {
        error: '{"ventilator": ["yes", "unknown"]} の形で、受け入れの項目ごとに指定してください。',
      })
      .optional()
      .openapi({ description: 'すべて満たす施設。値は yes, no, unknown の並び' }),
    enhanced: oneOrMany(stateSchema).optional().openapi({ description: '機能強化型' }),
    open: openSchema.optional(),
    capacity: z
      .strictObject(
        {
          least: z.number().int().min(1).max(10_000),
          states: oneOrMany(stateSchema).optional(),
        },
        { error: '{"least": 20} の形で、人数を1以上の整数で指定してください。' },
      )
      .optional()
      .openapi({ description: '定員がこの人数以上' }),
    within: z
      .number({ error: '0より大きいメートル数で指定してください。' })
      .positive('0より大きいメートル数で指定してください。')
      .optional()
      .openapi({ description: '直線距離（メートル）' }),
    q: z.string().optional(),
    id: texts('施設のID'),
    kind: texts('種別'),
    service: texts('介護サービスのコード'),
    filing: texts('届出の記号'),
    role: texts('医療計画上の役割'),
    layer: z.string().optional(),
    area: texts('圏域コード'),
    areaLayer: z
      .string({ error: '圏域の種類を文字で指定してください。' })
      .optional()
      .openapi({ description: 'この種類の圏域ごとの件数も答えます' }),
    limit: z
      .number({ error: `1から${limits.most}までの整数で指定してください。` })
      .int(`1から${limits.most}までの整数で指定してください。`)
      .min(1, `1から${limits.most}までの整数で指定してください。`)
      .max(limits.most, `1から${limits.most}までの整数で指定してください。`)
      .optional(),
    cursor: z.string().optional(),
  })
  .openapi('HomeSearch', {
    description:
      '自宅のまわりで対応できる事業者。home は [経度, 緯度]、{"address": "住所"}、{"area": {"layer": "daily", "code": "…"}} のどれか（圏域なら、その中ほどから測ります）。違う名前の条件は「かつ」。',
    example: { home: [150.5, 30], function: ['home-visit'], within: 16000 },
  });

const placeSchema = z.strictObject({ code: z.string(), name: z.string() }).nullable();

const homeSchema = z
  .strictObject({
    position: positionSchema,
    level: positionLevelSchema,
    label: z.string(),
    municipality: placeSchema,
    daily: placeSchema,
    areas: z.record(z.string(), z.string()),
  })
  .openapi('Home');

export const locateAnswerSchema = z
  .strictObject({
    status: z.enum(['found', 'choose', 'not-found']),
    home: homeSchema.nullable(),
    reached: z.strictObject({
      level: z.enum(['none', 'prefecture', 'municipality', 'large-town', 'town', 'block']),
      label: z.string(),
    }),
    candidates: list(
      z.strictObject({ label: z.string(), position: positionSchema, level: positionLevelSchema }),
    ),
    message: z.string(),
  })
  .openapi('LocateAnswer') satisfies z.ZodType<HomeAnswer>;

const factsSchema = z.strictObject({
  metres: z.number().nullable(),
  maxVisitKilometres: z.number().nullable(),
  areaNames: list(z.string()),
  serviceAreaText: z.string().nullable(),
  cityName: z.string().nullable(),
  visits: z.boolean(),
  hasLegalLimit: z.boolean(),
  positionLevel: positionLevelSchema,
}) satisfies z.ZodType<ReasonFacts>;

const careItemSchema = z
  .strictObject({
    ...facilityItemFields,
    serves: z.strictObject({
      function: functionSchema,
      answer: answerSchema,
      label: z.string(),
      reason: z.string(),
      ground: z.enum(groundIds as [GroundId, ...GroundId[]]),
      facts: factsSchema,
    }),
    functions: list(z.strictObject({ id: functionSchema, answer: answerSchema })),
    distanceLabel: z.string().nullable(),
    capacity: z.number().int().nullable(),
    today: z.strictObject({
      day: z.number().int(),
      open: stateSchema,
      hours: list(z.strictObject({ opens: z.number().int(), closes: z.number().int() })),
    }),
  })
  .openapi('CareItem');

const countsOfAnswers = z.record(answerSchema, z.number().int());
const countsOfStates = z.record(stateSchema, z.number().int());

export const careAnswerSchema = z
  .strictObject({
    home: homeSchema,
    total: z.number().int(),
    items: list(careItemSchema),
    next: z.string().nullable(),
    moved: z.boolean().optional(),
    functions: list(
      z.strictObject({
        id: functionSchema,
        label: z.string(),
        total: z.number().int(),
        answers: countsOfAnswers,
        nearest: careItemSchema.nullable(),
        loaded: z.boolean(),
      }),
    ),
    options: z.strictObject({
      serves: countsOfAnswers,
      accepts: z.record(z.string(), countsOfStates),
      enhanced: countsOfStates,
      open: countsOfStates.nullable(),
      capacity: countsOfStates.nullable(),
      areas: list(
        z.strictObject({ code: z.string(), name: z.string(), count: z.number().int() }),
      ).nullable(),
    }),
    loosen: list(z.strictObject({ filter: z.string(), total: z.number().int() })),
  })
  .openapi('CareAnswer') satisfies z.ZodType<CareAnswer>;
