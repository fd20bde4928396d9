import { z } from '@hono/zod-openapi';
import { kinds } from '../../../geo/terms/kind.ts';
import { positionLevels } from '../../../geo/terms/position-level.ts';
import { verdicts } from '../../../geo/terms/role.ts';
import { sources } from '../../../geo/terms/source.ts';

/** A closed list of the vocabulary as an enum schema. */
function idsOf<const T extends readonly { readonly id: string }[]>(table: T) {
  return z.enum(table.map((row) => row.id) as [T[number]['id'], ...T[number]['id'][]]);
}

export const kindSchema = idsOf(kinds);
export const sourceSchema = idsOf(sources);
export const verdictSchema = idsOf(verdicts);
export const positionLevelSchema = idsOf(positionLevels);
export const roleSchema = z.enum(['active', 'hub']);

export const positionSchema = z
  .tuple([z.number(), z.number()])
  .readonly()
  .openapi({ type: 'array', items: { type: 'number' }, description: '[経度, 緯度]' });

export const nullablePositionSchema = positionSchema.nullable().openapi({
  type: ['array', 'null'],
  items: { type: 'number' },
  description: '[経度, 緯度]',
});

export const bboxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .readonly()
  .nullable()
  .openapi({
    type: ['array', 'null'],
    items: { type: 'number' },
    description: '[西, 南, 東, 北]',
  });

export const namedAreaSchema = z
  .strictObject({ layer: z.string(), code: z.string(), name: z.string() })
  .openapi('NamedArea');

export const areaRefSchema = z.strictObject({ layer: z.string(), code: z.string() });

export const dataDateSchema = z
  .strictObject({
    source: z.string(),
    label: z.string(),
    publisher: z.string(),
    licence: z.string(),
    newest: z.string().nullable(),
    oldest: z.string().nullable(),
    records: z.number().int(),
  })
  .openapi('DataDate');

const populationFields = {
  definition: z.enum(['resident-register', 'census', 'insured', 'projection']),
  year: z.number().int().nullable(),
  date: z.string().nullable(),
  total: z.number().nullable(),
  over65: z.number().nullable(),
  over75: z.number().nullable(),
  over85: z.number().nullable(),
};

export const populationSchema = z.strictObject(populationFields).nullable();

export const yearPopulationSchema = z.strictObject({ ...populationFields, isFuture: z.boolean() });

/** A list as the answers carry it. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
