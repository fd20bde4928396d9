import { z } from '@hono/zod-openapi';
import {
  type Change,
  longestOrganisationName,
  mostChanges,
} from '../../../geo/coverage/scenario.ts';
import { isFacilityId } from '../../../geo/registry/facility.ts';
import { positionSchema, roleSchema } from './common.ts';

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
