import { z } from '@hono/zod-openapi';
import type {
  IndicatorItem,
  IndicatorsAnswer,
  PerIndicator,
} from '../../../geo/atlas/answers-indicators.ts';
import { type IndicatorId, indicators } from '../../../geo/coverage/indicator.ts';
import { type SceneId, scenes } from '../../../geo/terms/scene.ts';
import { type SourceId, sources } from '../../../geo/terms/source.ts';
import { dataDateSchema, list } from './common.ts';

const idsOf = <Id extends string>(table: readonly { readonly id: Id }[]) =>
  z.enum(table.map((row) => row.id) as [Id, ...Id[]]);

/** Ours alone. */
export const indicatorIdSchema = idsOf<IndicatorId>(indicators);
const indicatorId = z.custom<IndicatorItem['id']>(
  (id) => typeof id === 'string' && (ours.has(id) || id.startsWith('figure:')),
);
const ours: ReadonlySet<string> = new Set(indicators.map(({ id }) => id));
const figure = z.number().nullable();
const count = z.number().int();
export const figureSchema = z.strictObject({
  value: figure,
  numerator: figure,
  denominator: figure,
});

/** Ours are all there, imported ones (`figure:…`) beside them; the type says so, the schema the values. */
const perIndicator = <T extends z.ZodType>(of: T) =>
  z.record(z.string(), of) as unknown as z.ZodType<PerIndicator<z.infer<T>>>;

const note = z.union([
  z.strictObject({ reason: z.literal('city'), city: z.string() }),
  z.strictObject({ reason: z.literal('incomplete'), missing: count }),
]);

/** `GET /api/indicators`. */
export const indicatorsAnswerSchema = z
  .strictObject({
    layer: z.string(),
    smallPopulation: count,
    dataDates: list(dataDateSchema),
    indicators: list(
      z.strictObject({
        id: indicatorId.openapi({ type: 'string' }),
        scenes: list(idsOf<SceneId>(scenes)),
        name: z.string(),
        formula: z.string(),
        unit: z.enum(['per100k', 'share', 'own']),
        unitLabel: z.string().nullable(),
        sources: list(idsOf<SourceId>(sources)),
        publisher: z.string().nullable(),
        year: count.nullable(),
        direction: z.enum(['more', 'less', 'none']),
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
    figures: perIndicator(
      z.strictObject({
        values: list(figure),
        numerators: list(figure),
        denominators: list(figure),
        suppressed: list(z.string()),
        contested: list(z.string()),
        notes: z.record(z.string(), note),
      }),
    ),
    prefectures: list(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        figures: perIndicator(figureSchema),
        without: perIndicator(z.strictObject({ none: count, of: count })),
      }),
    ),
    nation: z.strictObject({
      loaded: perIndicator(count),
      figures: perIndicator(figureSchema.nullable()),
    }),
  })
  .openapi('Indicators') satisfies z.ZodType<IndicatorsAnswer>;
