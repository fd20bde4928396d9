import { z } from '@hono/zod-openapi';

const wanted = '実在する日付を一つ、YYYY-MM-DD で指定してください。';

/** A real day, `YYYY-MM-DD`. */
export const daySchema = z.string({ error: wanted }).refine(isDay, { error: wanted }).openapi({
  format: 'date',
  description: '判定する日（YYYY-MM-DD）。省略すると今日（日本時間）。',
});

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
