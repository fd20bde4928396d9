import { z } from '@hono/zod-openapi';
import type { PreviewAnswer } from '../../../geo/atlas/answers-scenario.ts';
import {
  type Change,
  longestOrganisationName,
  mostChanges,
  type ScenarioWarning,
} from '../../../geo/coverage/scenario.ts';
import { isFacilityId } from '../../../geo/registry/facility.ts';
import { list, positionSchema, roleSchema, verdictSchema } from './common.ts';
import { findingSchema, publicVerdictSchema, summarySchema } from './coverage.ts';
import { figureSchema, indicatorIdSchema } from './indicators.ts';
import { reachFigureSchema, reachTargetSchema } from './reach.ts';

const facility = z
  .string()
  .refine(isFacilityId, { error: '施設のID（12桁の英数字）を指定してください。' })
  .openapi({ description: '施設のID', example: '0123456789ab' });

const designated = {
  type: z.literal('designate'),
  role: roleSchema,
  area: z
    .strictObject({ layer: z.string().min(1).max(40), code: z.string().min(1).max(40) })
    .openapi({ description: '在宅医療圏（定めのない都道府県では二次医療圏）' }),
};

/** One change of a scenario, as it is sent and kept. */
export const changeSchema = z
  .union([
    z.strictObject({ ...designated, facility }),
    z.strictObject({
      ...designated,
      organisation: z.string().min(1).max(longestOrganisationName).openapi({
        description: '施設ではない団体（医師会・市町村など）の名称。個人の名前は書かない。',
      }),
    }),
    z.strictObject({ type: z.literal('close'), facility }),
    z.strictObject({ type: z.literal('move'), facility, position: positionSchema }),
  ])
  .openapi('Change') satisfies z.ZodType<Change>;

/** The changes of a scenario, in the order in which they were made. */
export const changesSchema = z.array(changeSchema).max(mostChanges).readonly();

const previewVerdictSchema = publicVerdictSchema
  .pick({ verdict: true, remark: true, units: true, partial: true, wide: true })
  .extend({ holders: list(z.string()) })
  .openapi('PreviewVerdict');

const areaFields = { code: z.string(), name: z.string(), over75: z.number().nullable() };

export const scenarioWarningSchema = z
  .strictObject({
    change: z.number().int().openapi({ description: 'changes の何番目か（0 から）' }),
    id: z.enum([
      'unknown-facility',
      'unknown-area',
      'not-a-legal-unit',
      'no-name',
      'outside-japan',
      'in-no-municipality',
      'given-twice',
      'closed-here',
      'closed-already',
      'held-already',
      'designations-end',
    ]),
    counted: z.boolean().openapi({ description: 'false のとき、この変更は計算に入れていない' }),
    message: z.string(),
  })
  .openapi('ScenarioWarning') satisfies z.ZodType<ScenarioWarning>;

/** `POST /api/scenarios/preview`. */
export const previewAnswerSchema = z
  .strictObject({
    layer: z.string(),
    asOf: z.string(),
    summary: z.strictObject({ now: summarySchema, after: summarySchema }),
    changed: list(
      z.strictObject({ ...areaFields, role: roleSchema, from: verdictSchema, to: verdictSchema }),
    ),
    areas: list(
      z.strictObject({ ...areaFields, active: previewVerdictSchema, hub: previewVerdictSchema }),
    ),
    indicators: list(
      z.strictObject({
        id: indicatorIdSchema,
        code: z.string(),
        from: figureSchema,
        to: figureSchema,
      }),
    ),
    reach: list(
      z.strictObject({
        target: reachTargetSchema,
        code: z.string(),
        name: z.string(),
        from: reachFigureSchema,
        to: reachFigureSchema,
      }),
    )
      .nullable()
      .openapi({ description: '人口メッシュがないときは null。距離は直線' }),
    findings: list(
      findingSchema
        .pick({ id: true, severity: true, message: true })
        .extend({ code: z.string(), role: roleSchema }),
    ),
    warnings: list(scenarioWarningSchema),
  })
  .openapi('ScenarioPreview') satisfies z.ZodType<PreviewAnswer>;
