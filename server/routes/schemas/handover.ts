import { z } from '@hono/zod-openapi';
import type { HandoverAnswer } from '../../../geo/desk/handover.ts';
import { list, namedAreaSchema, roleSchema, sourceSchema } from './common.ts';

const importedSchema = z.strictObject({
  id: z.string(),
  number: z.number().int(),
  at: z.string(),
});

export const handoverSchema = z
  .strictObject({
    asOf: z.string(),
    demo: z.boolean(),
    sources: list(
      z.strictObject({
        source: sourceSchema,
        label: z.string(),
        publisher: z.string(),
        rhythm: z.string(),
        everyMonths: z.number().int().nullable(),
        obtain: z.string(),
        records: z.number().int(),
        newest: z.string().nullable(),
        oldest: z.string().nullable(),
        imported: importedSchema.nullable(),
        nextOn: z.string().nullable(),
        due: z.enum(['never', 'current', 'soon', 'due', 'irregular']),
      }),
    ),
    imports: z.strictObject({ total: z.number().int(), newestAt: z.string().nullable() }),
    reports: z.strictObject({
      open: z.number().int(),
      overdue: z.number().int(),
      oldestOpenAt: z.string().nullable(),
    }),
    designations: z.strictObject({
      withinDays: z.number().int(),
      ending: list(
        z.strictObject({
          name: z.string(),
          role: roleSchema,
          plan: z.string(),
          areas: list(namedAreaSchema),
          validTo: z.string(),
          daysLeft: z.number().int(),
        }),
      ),
    }),
  })
  .openapi('Handover') satisfies z.ZodType<HandoverAnswer>;
