import { z } from '@hono/zod-openapi';
import type { CoverageAnswer } from '../../../geo/atlas/answers.ts';
import { areaRefSchema, dataDateSchema, list, roleSchema, verdictSchema } from './common.ts';

const evidenceSchema = z
  .strictObject({
    recordKey: z.string(),
    holder: z.string(),
    facilityId: z.string().nullable(),
    holderKind: z.string(),
    inside: z.boolean(),
    wide: z.boolean(),
    plan: z.string(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    source: z.string(),
    dataDate: z.string().nullable(),
    phone: z.string().nullable(),
    receptionHours: z.string().nullable(),
    consultees: z.enum(['residents', 'professionals', 'both', 'unknown']),
  })
  .openapi('Evidence');

export const findingSchema = z
  .strictObject({
    id: z.enum([
      'expired',
      'not-yet-in-force',
      'holder-not-medical',
      'holder-without-filing',
      'filing-unverified',
      'holder-missing',
      'single-body',
    ]),
    severity: z.enum(['warning', 'information']),
    message: z.string(),
    recordKeys: list(z.string()),
    facilityId: z.string().nullable(),
  })
  .openapi('Finding');

/** What everybody is told: the verdict, with the published plan as evidence. */
export const publicVerdictSchema = z.strictObject({
  verdict: verdictSchema,
  remark: z.string(),
  units: z.strictObject({ fulfilled: z.number().int(), total: z.number().int() }).nullable(),
  partial: z
    .strictObject({ uncovered: list(areaRefSchema), over75: z.number().nullable() })
    .nullable(),
  wide: z.boolean(),
  evidence: list(evidenceSchema),
});

/** What staff are told besides: the findings, each of which names a body. */
const staffVerdictSchema = publicVerdictSchema.extend({ findings: list(findingSchema) });

/** One schema per audience: a field that is not in it fails, it does not pass. */
export const verdictSchemaFor = {
  public: publicVerdictSchema,
  staff: staffVerdictSchema,
} as const;

export const summarySchema = z.record(roleSchema, z.record(verdictSchema, z.number().int()));

const coverageSchema = <V extends z.ZodType>(verdict: V) =>
  z.strictObject({
    layer: z.string(),
    asOf: z.string(),
    dataDates: list(dataDateSchema),
    standIn: list(z.strictObject({ prefecture: z.string(), name: z.string() })),
    summary: summarySchema,
    /** 広域 designations only, counted apart. */
    wideOnly: z.record(roleSchema, z.number().int()),
    areas: list(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        kana: z.string().nullable(),
        prefecture: z.string().nullable(),
        over75: z.number().nullable(),
        active: verdict,
        hub: verdict,
        counts: z.record(z.string(), z.number().int()),
      }),
    ),
  });

export const coverageSchemaFor = {
  public: coverageSchema(publicVerdictSchema) satisfies z.ZodType<CoverageAnswer>,
  staff: coverageSchema(staffVerdictSchema) satisfies z.ZodType<CoverageAnswer>,
} as const;

/** As described in OpenAPI: `findings` for staff only. */
export const coverageAnswerSchema = coverageSchema(
  publicVerdictSchema.extend({ findings: list(findingSchema).optional() }),
).openapi('Coverage');
export const verdictAnswerSchema = publicVerdictSchema
  .extend({ findings: list(findingSchema).optional() })
  .openapi('Verdict');
