/** One figure measured on real files, and what it must reach. */
export interface Bar {
  readonly name: string;
  readonly figure: string;
  readonly wanted: string;
  readonly outcome: Outcome;
}

/** `absent`: the files it is measured on are not there. `told`: nothing is demanded of it. */
export type Outcome = 'passed' | 'failed' | 'absent' | 'told';

const judge = (passed: boolean): Outcome => (passed ? 'passed' : 'failed');

/** A figure that must be exactly this. */
export function equal<T extends string | number>(name: string, figure: T, wanted: T): Bar {
  return {
    name,
    figure: String(figure),
    wanted: String(wanted),
    outcome: judge(figure === wanted),
  };
}

export function atLeast(name: string, figure: number, wanted: number, unit = ''): Bar {
  return {
    name,
    figure: `${figure}${unit}`,
    wanted: `≥ ${wanted}${unit}`,
    outcome: judge(figure >= wanted),
  };
}

export function under(name: string, figure: number, wanted: number, unit = ''): Bar {
  return {
    name,
    figure: `${figure}${unit}`,
    wanted: `< ${wanted}${unit}`,
    outcome: judge(figure < wanted),
  };
}

/** No exception is allowed; the first few are shown. */
export function none(name: string, exceptions: readonly string[], outOf: number): Bar {
  const shown = exceptions.slice(0, 5).join(' / ');
  return {
    name,
    figure: `${exceptions.length} / ${outOf}${shown === '' ? '' : `（${shown}）`}`,
    wanted: `0（${outOf}件中）`,
    outcome: judge(exceptions.length === 0 && outOf > 0),
  };
}

/** A figure worth telling that nothing is demanded of. */
export function told(name: string, figure: string): Bar {
  return { name, figure, wanted: '', outcome: 'told' };
}

export function absent(name: string): Bar {
  return { name, figure: '対象ファイルなし', wanted: '', outcome: 'absent' };
}

/** Share in percent, one decimal, rounded down so that a bar is never met by rounding. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 1000) / 10;
}
