import { z } from '@hono/zod-openapi';
import type {
  ImportChangesAnswer,
  ImportsAnswer,
  ImportTrial,
  RefusedFile,
} from '../../../geo/desk/import-changes.ts';
import { changeOutcomes } from '../../desk/change-files.ts';
import type { ImportState } from '../../import-desk.ts';
import { list, nullablePositionSchema } from './common.ts';

const counts = {
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  warnings: z.number().int(),
};

const byReason = z.record(z.string(), z.number().int());

const fileReportSchema = z
  .strictObject({
    file: z.string(),
    status: z.enum(['read', 'skipped', 'failed']),
    message: z.string().optional(),
    format: z.string().nullable(),
    encoding: z.string().nullable(),
    warningsByReason: byReason,
    rejectedByReason: byReason,
    ...counts,
  })
  .openapi('ImportFileReport');

const reportSchema = z
  .strictObject({
    ok: z.boolean(),
    dataVersion: z.string(),
    seconds: z.number(),
    peakRssBytes: z.number(),
    rowsPerSecond: z.number(),
    files: list(fileReportSchema),
    totals: z.strictObject(counts),
    rejections: z.string().nullable(),
    messages: list(z.string()),
  })
  .openapi('ImportReport');

const changeCountsSchema = z.strictObject({
  new: z.number().int(),
  changed: z.number().int(),
  vanished: z.number().int(),
  refused: z.number().int(),
  doubtful: z.number().int(),
  redated: z.number().int(),
});

const trialSchema = z.strictObject({
  counts: changeCountsSchema,
  against: z.string(),
  keptUntil: z.string().nullable(),
  confirmedAs: z.string().nullable(),
}) satisfies z.ZodType<ImportTrial>;

const refusedFileSchema = z.strictObject({
  file: z.string(),
  rows: z.number().int(),
  saveAs: z.string(),
  download: z.string(),
}) satisfies z.ZodType<RefusedFile>;

export const importStateSchema = z
  .strictObject({
    id: z.string(),
    state: z.enum(['running', 'done', 'failed', 'undone']),
    dryRun: z.boolean(),
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
    expectedSeconds: z.number().nullable(),
    report: reportSchema.nullable(),
    trial: trialSchema.nullable(),
    refused: list(refusedFileSchema),
    message: z.string().nullable(),
  })
  .openapi('Import') satisfies z.ZodType<ImportState>;

export const importsSchema = z
  .strictObject({
    running: z.string().nullable(),
    total: z.number().int(),
    items: list(
      z.strictObject({
        id: z.string(),
        number: z.number().int(),
        kind: z.enum(['demo', 'files']),
        state: z.enum(['done', 'undone']),
        startedAt: z.string(),
        finishedAt: z.string().nullable(),
        files: list(fileReportSchema),
        totals: z.strictObject(counts),
        messages: list(z.string()),
        mayUndo: z.boolean(),
        undoRefusal: z.string().nullable(),
      }),
    ),
  })
  .openapi('Imports') satisfies z.ZodType<ImportsAnswer>;

export const changeOutcomeSchema = z.enum(changeOutcomes, {
  error: `${changeOutcomes.join('、')} のどれかを指定してください。`,
});

const thingChangeSchema = z
  .strictObject({
    outcome: z.enum(['new', 'changed', 'vanished']),
    thing: z.enum(['facility', 'designation', 'area']),
    id: z.string(),
    name: z.string(),
    about: z.string(),
    fields: list(
      z.strictObject({
        label: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    positionBefore: nullablePositionSchema,
    positionAfter: nullablePositionSchema,
    movedMetres: z.number().nullable(),
  })
  .openapi('ThingChange');

const rowChangeSchema = z
  .strictObject({
    outcome: z.enum(['refused', 'doubtful']),
    file: z.string(),
    line: z.number().int(),
    column: z.string(),
    value: z.string(),
    message: z.string(),
  })
  .openapi('RowChange');

export const importChangesSchema = z
  .strictObject({
    counts: changeCountsSchema,
    outcome: changeOutcomeSchema,
    items: list(z.union([thingChangeSchema, rowChangeSchema])),
    next: z.string().nullable(),
  })
  .openapi('ImportChanges') satisfies z.ZodType<ImportChangesAnswer>;
