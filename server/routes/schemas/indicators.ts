import { z } from '@hono/zod-openapi';
import type { IndicatorsAnswer } from '../../../geo/atlas/answers-indicators.ts';
import { type IndicatorId, indicators } from '../../../geo/coverage/indicator.ts';
import { type SceneId, scenes } from '../../../geo/terms/scene.ts';
import { type SourceId, sources } from '../../../geo/terms/source.ts';
import { dataDateSchema, list } from './common.ts';

const idsOf = <Id extends string>(table: readonly { readonly id: Id }[]) =>
  z.enum(table.map((row) => row.id) as [Id, ...Id[]]);

export const indicatorIdSchema = idsOf<IndicatorId>(indicators);
const figure = z.number().nullable();
const count = z.number().int();
export const figureSchema = z.strictObject({
  value: figure,
  numerator: figure,
  denominator: figure,
});

/** `GET /api/indicators`. */
export const indicatorsAnswerSchema = z
  .strictObject({
    layer: z.string(),
    dataDates: list(dataDateSchema),
    indicators: list(
      z.strictObject({
        id: indicatorIdSchema,
        scenes: list(idsOf<SceneId>(scenes)),
        name: z.string(),
        formula: z.string(),
        unit: z.enum(['per100k', 'share']),
        sources: list(idsOf<SourceId>(sources)),
        direction: z.enum(['more', 'none']),
        caveat: z.string(),
      }),
    ),
    areas: list(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        prefecture: z.string().nullable(),
        over75: figure,
      }),
    ),
    figures: z.record(
      indicatorIdSchema,
      z.strictObject({
        values: list(figure),
        numerators: list(figure),
        denominators: list(figure),
      }),
    ),
    prefectures: list(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        figures: z.record(indicatorIdSchema, figureSchema),
        without: z.record(indicatorIdSchema, z.strictObject({ none: count, of: count })),
      }),
    ),
    nation: z.strictObject({
      loaded: z.record(indicatorIdSchema, count),
      figures: z.record(indicatorIdSchema, figureSchema.nullable()),
    }),
  })
  .openapi('Indicators') satisfies z.ZodType<IndicatorsAnswer>;
