import { z } from '@hono/zod-openapi';
import {
  type KeptScenario,
  longestScenarioName,
  longestScenarioNotes,
  type ScenarioDraft,
  type ScenariosAnswer,
} from '../../../geo/coverage/kept-scenario.ts';
import { mostChanges } from '../../../geo/coverage/scenario.ts';
import { countCharacters, tidyReportText } from '../../../geo/desk/report-text.ts';
import { list } from './common.ts';
import { changesSchema } from './scenario.ts';

const upTo = (longest: number) => (text: string) => countCharacters(text) <= longest;

/** One line of plain text. */
const nameSchema = z
  .string({ error: '名前を文字で入れてください。' })
  .transform((text) => tidyReportText(text.replaceAll(/[\r\n]+/gu, ' ')))
  .refine((text) => text !== '', { error: '名前を入れてください。' })
  .refine(upTo(longestScenarioName), { error: `${longestScenarioName}文字までにしてください。` })
  .openapi({ type: 'string', minLength: 1, maxLength: longestScenarioName });

const notesSchema = z
  .string({ error: '文字で入れてください。' })
  .transform(tidyReportText)
  .refine(upTo(longestScenarioNotes), { error: `${longestScenarioNotes}文字までにしてください。` })
  .openapi({
    type: 'string',
    maxLength: longestScenarioNotes,
    description: '患者さんや個人のことは書かないでください',
  });

const draft = {
  name: nameSchema,
  notes: notesSchema,
  layer: z.string({ error: '圏域の種類（/api/layers の id）を指定してください。' }),
  changes: changesSchema.openapi({ description: `変更を順に、${mostChanges}件まで` }),
};

export const scenarioDraftSchema = z
  .strictObject(draft)
  .openapi('ScenarioDraft') satisfies z.ZodType<ScenarioDraft, unknown>;

export const scenarioSavingSchema = z
  .strictObject({
    ...draft,
    version: z
      .number({ error: '読んだときの version を指定してください。' })
      .int()
      .min(1)
      .openapi({ description: '読んだときの版' }),
  })
  .openapi('ScenarioSaving');

export const keptScenarioSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    notes: z.string(),
    layer: z.string(),
    changes: changesSchema,
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    facilities: list(z.strictObject({ id: z.string(), name: z.string(), known: z.boolean() })),
  })
  .openapi('Scenario') satisfies z.ZodType<KeptScenario>;

export const scenarioExportSchema = keptScenarioSchema
  .omit({ version: true, facilities: true })
  .openapi('ScenarioExport');

export const scenariosSchema = z
  .strictObject({
    items: list(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        layer: z.string(),
        changeCount: z.number().int(),
        version: z.number().int(),
        updatedAt: z.string(),
      }),
    ),
  })
  .openapi('Scenarios') satisfies z.ZodType<ScenariosAnswer>;
