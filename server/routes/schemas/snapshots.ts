import { z } from '@hono/zod-openapi';
import { countCharacters } from '../../../geo/desk/report-text.ts';
import type { SnapshotItem, SnapshotsAnswer } from '../../../geo/trend/answers-snapshots.ts';
import { longestSnapshotName } from '../../../geo/trend/snapshot-name.ts';
import { daySchema } from '../as-of.ts';
import { list } from './common.ts';

/** One line, without what no screen shows. */
const nameSchema = z
  .string({ error: '文字で入れてください。' })
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  )
  .refine((text) => text !== '', { error: '名前を入れてください。' })
  .refine((text) => countCharacters(text) <= longestSnapshotName, {
    error: `${longestSnapshotName}文字までにしてください。`,
  })
  .openapi({ type: 'string', minLength: 1, maxLength: longestSnapshotName, example: '令和8年度' });

export const newSnapshotSchema = z
  .strictObject({ name: nameSchema, asOf: daySchema.optional() })
  .openapi('NewSnapshot');

export const snapshotChangeSchema = z
  .strictObject({
    name: nameSchema.optional(),
    deleted: z
      .boolean({ error: 'true か false を指定してください。' })
      .optional()
      .openapi({ description: 'false で元に戻す' }),
  })
  .refine(({ name, deleted }) => name !== undefined || deleted !== undefined, {
    error: 'name か deleted を指定してください。',
  })
  .openapi('SnapshotChange');

export const snapshotSchema = z
  .strictObject({
    id: z.number().int(),
    name: z.string(),
    asOf: z.string(),
    takenAt: z.string(),
    deleted: z.boolean(),
    restorableUntil: z.string().nullable(),
  })
  .openapi('Snapshot') satisfies z.ZodType<SnapshotItem>;

export const snapshotsSchema = z
  .strictObject({
    items: list(snapshotSchema),
    suggestion: z.strictObject({ name: z.string(), wanted: z.boolean() }),
  })
  .openapi('Snapshots') satisfies z.ZodType<SnapshotsAnswer>;
