import { z } from '@hono/zod-openapi';
import type { HazardsAnswer } from '../../../geo/atlas/answers-hazards.ts';
import { type SoleFunctionId, soleFunctions } from '../../../geo/atlas/sole-functions.ts';
import { type HazardId, hazards } from '../../../geo/terms/hazard.ts';
import { type KindId, kinds } from '../../../geo/terms/kind.ts';
import { dataDateSchema, list } from './common.ts';

const idsOf = <Id extends string>(table: readonly { readonly id: Id }[]) =>
  z.enum(table.map((row) => row.id) as [Id, ...Id[]]);

const hazardId = idsOf<HazardId>(hazards);
const functionId = idsOf<SoleFunctionId>(soleFunctions);
const count = z.number().int();

const kindCountsSchema = z
  .strictObject({ total: count, kinds: z.partialRecord(idsOf<KindId>(kinds), count) })
  .openapi('KindCounts');

const figureSchema = z
  .strictObject({ inside: kindCountsSchema, uncertain: kindCountsSchema })
  .openapi('HazardFigure')
  .nullable();

const publicSoleSchema = z.strictObject({
  function: functionId,
  hazards: list(hazardId),
  certain: z.boolean(),
});
const facilitySchema = z.strictObject({ id: z.string(), name: z.string() });
const staffSoleSchema = publicSoleSchema.extend({ facility: facilitySchema });

const hazardsSchema = <Sole extends z.ZodType>(sole: Sole) =>
  z.strictObject({
    layer: z.string(),
    asOf: z.string(),
    dataDates: list(dataDateSchema),
    hazards: list(z.strictObject({ id: hazardId, zones: count, prefectures: list(z.string()) })),
    functions: list(z.strictObject({ id: functionId, name: z.string() })),
    areas: list(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        kana: z.string().nullable(),
        prefecture: z.string().nullable(),
        over75: z.number().nullable(),
        facilities: kindCountsSchema,
        unplaced: count,
        coarse: count,
        figures: z.record(hazardId, figureSchema),
        any: figureSchema,
        sole: list(sole),
        unknownFunctions: list(functionId),
      }),
    ),
  });

/** One schema per audience: a name in the public's answer fails, it does not pass. */
export const hazardsSchemaFor = {
  public: hazardsSchema(publicSoleSchema) satisfies z.ZodType<HazardsAnswer>,
  staff: hazardsSchema(staffSoleSchema) satisfies z.ZodType<HazardsAnswer>,
} as const;

/** As described in OpenAPI: `facility` for staff only. */
export const hazardsAnswerSchema = hazardsSchema(
  publicSoleSchema.extend({ facility: facilitySchema.optional() }),
).openapi('Hazards');
