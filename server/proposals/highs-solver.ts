import highsModule, { type Highs, type ModelData } from 'highs';
import type { MipModel, MipRow, MipSolution, Solve } from '../../geo/coverage/mip.ts';

/** Its types describe the CommonJS build; what Node imports here is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/**
 * HiGHS in this very thread: it blocks until it is done. One thread of its own and a fixed seed make
 * equal questions get equal answers, as long as the time is not over.
 */
export async function openHighs(): Promise<Solve> {
  const highs = await loadHighs();
  return (model, seconds) =>
    highs.withModel(toModelData(highs, model), (open): MipSolution => {
      open.options.set({
        output_flag: false,
        time_limit: seconds,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-6,
        random_seed: 0,
      });
      const started = performance.now();
      open.run();
      const status = open.getModelStatus();
      const { optimal, timeLimit } = highs.constants.modelStatus;
      const found = open.info.get('primal_solution_status') === 2;
      return {
        status:
          status === optimal ? 'optimal' : status === timeLimit && found ? 'stopped' : 'failed',
        objective: open.getObjectiveValue(),
        bound: Number(open.info.get('mip_dual_bound')),
        gap: Number(open.info.get('mip_gap')),
        values: found ? [...open.getSolution().colValue] : [],
        seconds: (performance.now() - started) / 1000,
      };
    });
}

function toModelData(highs: Highs, { sense, costs, whole, rows }: MipModel): ModelData {
  const { objectiveSense, variableType } = highs.constants;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, i) => {
    starts[i + 1] = starts[i]! + columns.length;
  });
  const limit = (read: (row: MipRow) => number | null, open: number) =>
    Float64Array.from(rows, (row) => read(row) ?? open);
  return {
    numCols: costs.length,
    numRows: rows.length,
    sense: sense === 'minimise' ? objectiveSense.minimize : objectiveSense.maximize,
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(costs.length),
    colUpper: new Float64Array(costs.length).fill(1),
    rowLower: limit(({ least }) => least, -highs.infinity),
    rowUpper: limit(({ most }) => most, highs.infinity),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: costs.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    },
    integrality: Int32Array.from(whole, (yes) =>
      yes ? variableType.integer : variableType.continuous,
    ),
  };
}
