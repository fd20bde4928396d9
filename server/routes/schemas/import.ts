import { z } from '@hono/zod-openapi';
import type { ImportState } from '../../import-desk.ts';
import { list } from './common.ts';

const counts = {
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  warnings: z.number().int(),
};

const byReason = z.record(z.string(), z.number().int());

const reportSchema = z
  .strictObject({
    ok: z.boolean(),
    dataVersion: z.string(),
    seconds: z.number(),
    peakRssBytes: z.number(),
    rowsPerSecond: z.number(),
    files: list(
      z.strictObject({
        file: z.string(),
        status: z.enum(['read', 'skipped', 'failed']),
        message: z.string().optional(),
        format: z.string().nullable(),
        encoding: z.string().nullable(),
        warningsByReason: byReason,
        rejectedByReason: byReason,
        ...counts,
      }),
    ),
    totals: z.strictObject(counts),
    rejections: z.string().nullable(),
    messages: list(z.string()),
  })
  .openapi('ImportReport');

export const importStateSchema = z
  .strictObject({
    id: z.string(),
    state: z.enum(['running', 'done', 'failed', 'undone']),
    progress: z
      .strictObject({
        phase: z.enum(['reading', 'deriving', 'done']),
        file: z.string(),
        fileNumber: z.number().int(),
        fileCount: z.number().int(),
        rows: z.number().int(),
        seconds: z.number(),
      })
      .nullable(),
    report: reportSchema.nullable(),
    message: z.string().nullable(),
  })
  .openapi('Import') satisfies z.ZodType<ImportState>;
