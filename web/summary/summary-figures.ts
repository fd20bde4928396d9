import type { CoverageAnswer, DataDate } from '../../geo/atlas/answers.ts';
import type { IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import type { RoleFigures, SummaryFigures, SupplyFigures } from '../../geo/coverage/summary.ts';
import { layers } from '../../geo/terms/layer.ts';
import { roles } from '../../geo/terms/role.ts';
import { type SourceId, sources } from '../../geo/terms/source.ts';
import { countWarnings } from '../coverage-table.ts';

/** The indicators a page of sentences has room for: counts of facilities, the broad ones. */
const spoken: ReadonlySet<string> = new Set([
  'discharge-support',
  'home-visit',
  'support-clinic',
  'support-hospital',
  'visiting-nurse',
  'home-dental',
  'home-pharmacy',
  'backup-hospital',
  'end-of-life',
]);

export interface SummaryAsked {
  /** Two digits. */
  readonly prefecture: string;
  readonly place: string;
  readonly isDemo: boolean;
  readonly withFindings: boolean;
}

/** The figures of one prefecture, as the answers of the API give them. */
export function toSummaryFigures(
  coverage: CoverageAnswer,
  indicators: IndicatorsAnswer,
  { prefecture, place, isDemo, withFindings }: SummaryAsked,
): SummaryFigures {
  const areas = coverage.areas.filter((area) => area.prefecture === prefecture);
  const toRole = ({ id, label }: (typeof roles)[number]): RoleFigures => {
    const having = (verdict: string) => areas.filter((area) => area[id].verdict === verdict);
    return {
      role: id,
      label,
      located: having('located').length,
      assigned: having('assigned').length,
      unknown: having('unknown').length,
      lacking: having('lacking')
        .sort((a, b) => (b.over75 ?? -1) - (a.over75 ?? -1))
        .map(({ name, over75 }) => ({ name, over75 })),
    };
  };
  const whole = indicators.prefectures.find(({ code }) => code === prefecture);
  const told = areas.some((area) => area.active.findings !== undefined);
  const warned = areas.map((area) => countWarnings(area, 'active') + countWarnings(area, 'hub'));
  return {
    place,
    layer: layers.find(({ id }) => id === coverage.layer)?.label ?? coverage.layer,
    standsIn: coverage.standIn.some((its) => its.prefecture === prefecture),
    asOf: coverage.asOf,
    areas: areas.length,
    isDemo,
    roles: roles.map(toRole),
    findings:
      told && withFindings
        ? {
            areas: warned.filter((n) => n > 0).length,
            warnings: warned.reduce((sum, n) => sum + n, 0),
          }
        : null,
    supply: indicators.indicators
      .filter((item) => spoken.has(item.id))
      .map((item): SupplyFigures => {
        const figure = whole?.figures[item.id];
        return {
          label: item.name,
          count: figure?.numerator ?? null,
          per100kOver75: figure?.value ?? null,
          without: whole?.without[item.id] ?? { none: 0, of: 0 },
          sources: item.sources.filter((source) => source !== 'population'),
        };
      }),
    sources: coverage.dataDates.flatMap(toSource),
  };
}

function toSource({ source, label, newest }: DataDate) {
  const known = sources.find(({ id }) => id === source);
  return known ? [{ source: known.id satisfies SourceId, label, newest }] : [];
}
