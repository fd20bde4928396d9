import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import { problem } from './problem.ts';

export const layerParameter = z
  .string({ error: '圏域の種類（/api/layers の id）を一つ指定してください。' })
  .openapi({ description: '圏域の種類（/api/layers の id）', example: 'homecare' });

export function isLayer(atlas: Atlas, layer: string): boolean {
  return atlas.layers.some((row) => row.id === layer) || atlas.areas.layers.includes(layer);
}

export function unknownLayer(c: Context, layer: string) {
  return problem(c, 400, 'この圏域の種類はありません。/api/layers にある id を指定してください。', [
    { name: 'layer', value: layer, reason: '知らない圏域の種類です。' },
  ]);
}
