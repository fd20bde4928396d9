import { z } from '@hono/zod-openapi';
import {
  type ReachAnswer,
  type ReachCellsAnswer,
  reachStatuses,
} from '../../../geo/atlas/answers-reach.ts';
import type { ReachFigure } from '../../../geo/atlas/reach.ts';
import { reachBands } from '../../../geo/coverage/area-reach.ts';
import { type ReachTargetId, reachTargets } from '../../../geo/coverage/reach-target.ts';
import { dataDateSchema, list } from './common.ts';

/** Id of a row of the table of targets. */
export const reachTargetSchema = z
  .enum(reachTargets.map(({ id }) => id) as [ReachTargetId, ...ReachTargetId[]])
  .openapi({ description: '届く範囲を見る対象（訪問診療、在支診とその区分、訪問看護など）' });

const count = z.number().int();
const figure = z.number().nullable();
const figures = list(figure);
const byBand = <Schema extends z.ZodType>(schema: Schema) => z.record(z.enum(reachBands), schema);

/** Of one area, as a scenario compares it. */
export const reachFigureSchema = z
  .strictObject({
    status: z.enum(reachStatuses),
    shares: byBand(figure),
    reached: byBand(figure),
    byOne: figure,
    medianMetres: figure,
    farMetres: figure,
    meanInstitutions: figure,
    access: figure,
  })
  .openapi('ReachFigure') satisfies z.ZodType<ReachFigure>;

/** `GET /api/reach`. */
export const reachAnswerSchema = z
  .strictObject({
    layer: z.string(),
    dataDates: list(dataDateSchema),
    distance: z.literal('straight').openapi({ description: '直線距離（道のりではない）' }),
    limitMetres: z.number(),
    zones: list(z.strictObject({ untilMetres: z.number(), weight: z.number() })),
    cells: z.strictObject({
      total: count,
      series: list(
        z.strictObject({
          definition: z.enum(['resident-register', 'census', 'insured', 'projection']),
          year: figure,
          cells: count,
          from: z.enum(['cells', 'towns']),
        }),
      ),
      outside: count,
      outsideOver75: z.number(),
      unknown: count,
      empty: count,
      nested: count,
    }),
    targets: list(
      z.strictObject({
        id: reachTargetSchema,
        label: z.string(),
        rule: z.enum(['sixteen-km', 'declared', 'assigned']),
        institutions: count,
        withoutPosition: count,
        supply: z.literal('institutions'),
        loadedPrefectures: list(z.string()),
      }),
    ),
    areas: list(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        prefecture: z.string().nullable(),
        cells: count,
        people: byBand(figure),
        unknownCells: byBand(count),
      }),
    ),
    figures: z.partialRecord(
      reachTargetSchema,
      z.strictObject({
        status: list(z.enum(reachStatuses)),
        reached: byBand(figures),
        shares: byBand(figures),
        byOne: figures,
        byTwo: figures,
        byThree: figures,
        meanInstitutions: figures,
        medianMetres: figures,
        farMetres: figures,
        access: figures,
      }),
    ),
  })
  .openapi('Reach') satisfies z.ZodType<ReachAnswer>;

/** `GET /api/reach/cells`. */
export const reachCellsAnswerSchema = z
  .strictObject({
    target: reachTargetSchema,
    distance: z.literal('straight'),
    limitMetres: z.number(),
    total: count,
    over75: z.number(),
    cells: list(
      z.strictObject({
        position: z.tuple([z.number(), z.number()]).readonly(),
        over75: z.number(),
        nearestMetres: figure,
        unsure: z.boolean(),
      }),
    ),
  })
  .openapi('ReachCells') satisfies z.ZodType<ReachCellsAnswer>;
