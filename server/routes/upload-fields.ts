import { z } from '@hono/zod-openapi';
import type { ImportOptions } from '../import/format.ts';
import { daySchema } from './as-of.ts';
import { toParameterErrors } from './problem.ts';

export type UploadErrors = ReturnType<typeof toParameterErrors>;

const text = z.string({ error: '一つだけ指定してください。' }).trim().optional();

/** What may be said beside the files, as on the command line. */
const fieldsSchema = z.strictObject({
  layer: text,
  code: text,
  name: text,
  parent: text,
  asOf: daySchema.optional(),
  dryRun: z.enum(['true', 'false'], { error: 'true か false を指定してください。' }).optional(),
});

const descriptions: Readonly<Record<keyof z.output<typeof fieldsSchema>, string>> = {
  layer: '境界ファイルの圏域の種類',
  code: '圏域コードの属性名',
  name: '圏域名の属性名',
  parent: '圏域を定めた市区町村などのコード',
  asOf: 'データの時点（YYYY-MM-DD）',
  dryRun: 'true なら、確かめるだけで保存しない',
};

/** The whole form as OpenAPI describes it: streamed, so that no schema reads it into memory. */
export const uploadDescription = {
  type: 'object' as const,
  required: ['files'],
  properties: {
    files: {
      type: 'array' as const,
      items: { type: 'string' as const, format: 'binary' },
      description: 'ファイル（いくつでも、順不同。zip も可）',
    },
    ...Object.fromEntries(
      Object.entries(descriptions).map(([name, description]) => [
        name,
        { type: 'string' as const, description },
      ]),
    ),
  },
};

type ReadFields =
  | { readonly ok: true; readonly options: ImportOptions; readonly dryRun: boolean }
  | { readonly ok: false; readonly errors: UploadErrors };

/** An empty field counts as not given. */
export function readUploadFields(pairs: readonly (readonly [string, string])[]): ReadFields {
  const given: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of pairs) {
    if (value.trim() === '') continue;
    const before = given[name];
    given[name] = before === undefined ? value : [before, value].flat();
  }
  const parsed = fieldsSchema.safeParse({ ...given });
  if (!parsed.success)
    return { ok: false, errors: toParameterErrors(parsed.error.issues, { ...given }) };
  const { layer, code, name, parent, asOf, dryRun } = parsed.data;
  return {
    ok: true,
    options: {
      ...(layer && { layer }),
      ...(code && { codeProperty: code }),
      ...(name && { nameProperty: name }),
      ...(parent && { parent }),
      ...(asOf && { asOf }),
    },
    dryRun: dryRun === 'true',
  };
}
