import { z } from '@hono/zod-openapi';
import type {
  ReportDraft,
  ReportItem,
  ReportReceipt,
  ReportsAnswer,
} from '../../../geo/desk/report.ts';
import {
  countCharacters,
  longestReportText,
  tidyReportText,
} from '../../../geo/desk/report-text.ts';
import { reportFields } from '../../../geo/terms/report-field.ts';
import { areaRefSchema, list, namedAreaSchema } from './common.ts';

type FieldId = (typeof reportFields)[number]['id'];

const fieldSchema = z.enum(reportFields.map(({ id }) => id) as [FieldId, ...FieldId[]], {
  error: `${reportFields.map(({ id }) => id).join('、')} のどれかを指定してください。`,
});

const freeText = (least: number, empty: string) =>
  z
    .string({ error: '文字で入れてください。' })
    .transform(tidyReportText)
    .refine((text) => countCharacters(text) >= least, { error: empty })
    .refine((text) => countCharacters(text) <= longestReportText, {
      error: `${longestReportText}文字までにしてください。`,
    });

export const reportDraftSchema = z
  .strictObject({
    facility: z
      .string({ error: '施設のidを指定してください。' })
      .optional()
      .openapi({ description: '施設のid。facility と area はどちらか一つまで' }),
    area: areaRefSchema.optional().openapi({ description: '圏域の種類とコード' }),
    field: fieldSchema.openapi({ description: '何が違うか' }),
    text: freeText(1, 'どこがどう違うかを入れてください。').openapi({
      type: 'string',
      minLength: 1,
      maxLength: longestReportText,
      description: '患者さんや利用者のことは書かないでください',
    }),
  })
  .openapi('ReportDraft') satisfies z.ZodType<ReportDraft, unknown>;

export const reportReceiptSchema = z
  .strictObject({ number: z.string(), message: z.string() })
  .openapi('ReportReceipt') satisfies z.ZodType<ReportReceipt>;

export const reportStateSchema = z.enum(['open', 'closed'], {
  error: 'open か closed を指定してください。',
});

export const reportItemSchema = z
  .strictObject({
    number: z.string(),
    state: reportStateSchema,
    receivedAt: z.string(),
    facility: z.strictObject({ id: z.string(), name: z.string(), onMap: z.boolean() }).nullable(),
    area: z.union([namedAreaSchema, z.null()]),
    field: fieldSchema,
    text: z.string(),
    answer: z.string().nullable(),
    closedAt: z.string().nullable(),
    overdue: z.boolean(),
    deletedOn: z.string(),
  })
  .openapi('Report') satisfies z.ZodType<ReportItem>;

export const reportsSchema = z
  .strictObject({
    state: reportStateSchema,
    counts: z.strictObject({
      open: z.number().int(),
      overdue: z.number().int(),
      closed: z.number().int(),
    }),
    items: list(reportItemSchema),
    keeping: z.strictObject({
      overdueAfterDays: z.number().int(),
      closedDeletedAfterDays: z.number().int(),
      openDeletedAfterDays: z.number().int(),
      sentence: z.string(),
    }),
    warning: z.string(),
  })
  .openapi('Reports') satisfies z.ZodType<ReportsAnswer>;

export const reportChangeSchema = z
  .strictObject({
    state: reportStateSchema.optional(),
    answer: freeText(0, '').optional().openapi({
      type: 'string',
      maxLength: longestReportText,
      description: 'どう対応したか（空にすると消す）',
    }),
  })
  .refine(({ state, answer }) => state !== undefined || answer !== undefined, {
    error: 'state か answer を指定してください。',
  })
  .openapi('ReportChange');
