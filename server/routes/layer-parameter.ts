import { z } from '@hono/zod-openapi';
import type { Atlas } from '../../geo/atlas/atlas.ts';

export const layerParameter = z
  .string({ error: '圏域の種類（/api/layers の id）を指定してください。' })
  .openapi({ description: '圏域の種類（/api/layers の id）', example: 'homecare' });

export function isLayer(atlas: Atlas, layer: string): boolean {
  return atlas.layers.some((row) => row.id === layer) || atlas.areas.layers.includes(layer);
}
