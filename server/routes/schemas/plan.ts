import { z } from '@hono/zod-openapi';
import { countCharacters } from '../../../geo/desk/report-text.ts';
import {
  longestPlanLine,
  longestPlanText,
  mostPlanRows,
  type PlanAnswer,
  type PlanSheet,
  type PlansAnswer,
} from '../../../geo/plan/plan-sheet.ts';
import { type PlanThemeId, planStates, planThemes } from '../../../geo/terms/plan-theme.ts';
import { isDay } from '../as-of.ts';
import { list } from './common.ts';

/** Without what no screen shows and no workbook can hold; ends of lines as one sign. */
const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{C}\n\p{Cf}\p{Cn}\p{Co}]/gu, ' ')
    .trim();

const words = (longest: number) =>
  z
    .string({ error: '文字で入れてください。' })
    .transform(tidy)
    .refine((text) => countCharacters(text) <= longest, {
      error: `${longest}文字までにしてください。`,
    })
    .openapi({ type: 'string', maxLength: longest });

const line = words(longestPlanLine).transform((text) => text.replaceAll('\n', ' '));
const text = words(longestPlanText);

const idsOf = <Id extends string>(table: readonly { readonly id: Id; readonly label: string }[]) =>
  z.enum(table.map(({ id }) => id) as [Id, ...Id[]], {
    error: `${table.map(({ id }) => id).join('、')} のどれかを指定してください。`,
  });

const dueError = '期限は実在する日付を YYYY-MM-DD で入れるか、空にしてください。';

export const planSheetSchema = z
  .strictObject({
    vision: text,
    period: line,
    goals: z.strictObject(
      Object.fromEntries(planThemes.map(({ id }) => [id, text])) as Record<
        PlanThemeId,
        typeof text
      >,
    ),
    rows: list(
      z.strictObject({
        theme: idsOf(planThemes),
        issue: text,
        action: text,
        owner: line.openapi({ description: '組織か役職。個人の氏名は書かない' }),
        due: z
          .string({ error: dueError })
          .refine((day) => day === '' || isDay(day), { error: dueError }),
        state: idsOf(planStates),
        indicator: z.union([
          z.strictObject({ type: z.literal('table'), id: line }),
          z.strictObject({ type: z.literal('free'), name: line }),
        ]),
        target: line,
        year: line,
        result: text,
      }),
    ).refine((rows) => rows.length <= mostPlanRows, {
      error: `課題と対応策は${mostPlanRows}行までにしてください。`,
    }),
  })
  .openapi('PlanSheet') satisfies z.ZodType<PlanSheet, unknown>;

export const planChangeSchema = z
  .strictObject({
    version: z
      .number({ error: '読んだときの version を指定してください。' })
      .int()
      .min(0)
      .openapi({ description: '読んだときの version。違っていれば 409' }),
    sheet: planSheetSchema,
  })
  .openapi('PlanChange');

const figure = z.number().nullable();

export const planSchema = z
  .strictObject({
    layer: z.string(),
    code: z.string(),
    name: z.string(),
    version: z.number().int(),
    updatedAt: z.string().nullable(),
    sheet: planSheetSchema,
    results: z.record(
      z.string(),
      z.strictObject({
        name: z.string(),
        unit: z.string(),
        direction: z.enum(['more', 'none']),
        figures: list(
          z.strictObject({
            asOf: z.string(),
            now: z.boolean(),
            value: z.number(),
            numerator: figure,
            denominator: figure,
          }),
        ),
      }),
    ),
  })
  .openapi('Plan') satisfies z.ZodType<PlanAnswer, unknown>;

export const plansSchema = z
  .strictObject({
    layer: z.string(),
    asOf: z.string(),
    areas: list(
      z.strictObject({
        code: z.string(),
        name: z.string().nullable(),
        updatedAt: z.string(),
        rows: z.number().int(),
        done: z.number().int(),
        overdue: list(z.strictObject({ action: z.string(), due: z.string() })),
      }),
    ),
  })
  .openapi('Plans') satisfies z.ZodType<PlansAnswer>;

/** What was read from a file: a sheet to look at, not yet saved. */
export const readPlanSchema = z.strictObject({ sheet: planSheetSchema }).openapi('ReadPlan');
