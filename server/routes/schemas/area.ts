import { z } from '@hono/zod-openapi';
import type {
  AreaAnswer,
  AreasAnswer,
  HealthAnswer,
  LayersAnswer,
} from '../../../geo/atlas/answers.ts';
import { type SupplyId, supplies } from '../../../geo/coverage/supply.ts';
import { type SourceId, sources } from '../../../geo/terms/source.ts';
import {
  bboxSchema,
  dataDateSchema,
  list,
  namedAreaSchema,
  nullablePositionSchema,
  populationSchema,
  yearPopulationSchema,
} from './common.ts';
import { verdictAnswerSchema, verdictSchemaFor } from './coverage.ts';

export const healthSchema = z
  .strictObject({
    status: z.literal('ok'),
    version: z.string(),
    dataVersion: z.string(),
    audience: z.enum(['public', 'staff']),
    demo: z.boolean(),
    basemap: z.enum(['plain', 'gsi-pale']),
    publicUrl: z.string().nullable(),
    counts: z.strictObject({
      facilities: z.number().int(),
      areas: z.number().int(),
      designations: z.number().int(),
      sourceRecords: z.number().int(),
    }),
    dataDates: list(dataDateSchema),
    place: namedAreaSchema.nullable(),
  })
  .openapi('Health') satisfies z.ZodType<HealthAnswer>;

export const layersSchema = z
  .strictObject({
    layers: list(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        count: z.number().int(),
        legal: z.boolean(),
        rank: z.number(),
        help: z.string(),
      }),
    ),
  })
  .openapi('Layers') satisfies z.ZodType<LayersAnswer>;

const summary = {
  code: z.string(),
  name: z.string(),
  kana: z.string().nullable(),
  layerLabel: z.string().nullable(),
  prefecture: z.string().nullable(),
  city: z.string().nullable(),
  bbox: bboxSchema,
  labelPoint: nullablePositionSchema,
  facilities: z.number().int(),
  population: populationSchema,
};

export const areasSchema = z
  .strictObject({ layer: z.string(), areas: list(z.strictObject(summary)) })
  .openapi('Areas') satisfies z.ZodType<AreasAnswer>;

const countSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  count: z.number().int(),
  per100kOver65: z.number().nullable(),
  per100kOver75: z.number().nullable(),
  per100kOver85: z.number().nullable(),
});

const supplySchema = z.strictObject({
  id: z.enum(supplies.map(({ id }) => id) as [SupplyId, ...SupplyId[]]),
  label: z.string(),
  count: z.number().int().nullable(),
  ofPrefecture: z.number().int().nullable(),
  per100kOver75: z.number().nullable(),
  sources: list(z.enum(sources.map(({ id }) => id) as [SourceId, ...SourceId[]])),
});

const areaSchema = <V extends z.ZodType>(verdict: V) =>
  z.strictObject({
    ...summary,
    layer: z.string(),
    parents: list(namedAreaSchema),
    members: list(namedAreaSchema),
    neighbours: list(namedAreaSchema),
    populationMissing: list(z.string()),
    populations: list(yearPopulationSchema),
    ratesWithheld: z.boolean(),
    coverage: z.strictObject({ active: verdict, hub: verdict }),
    counts: z.strictObject({
      total: z.number().int(),
      withoutPosition: z.number().int(),
      kinds: list(countSchema),
      services: list(countSchema),
      filings: list(countSchema),
    }),
    supply: list(supplySchema),
    dataDates: list(dataDateSchema),
  });

export const areaSchemaFor = {
  public: areaSchema(verdictSchemaFor.public) satisfies z.ZodType<AreaAnswer>,
  staff: areaSchema(verdictSchemaFor.staff) satisfies z.ZodType<AreaAnswer>,
} as const;

/** As described in OpenAPI. */
export const areaAnswerSchema = areaSchema(verdictAnswerSchema).openapi('Area');
