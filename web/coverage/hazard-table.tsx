import { Link } from 'react-router';
import type { HazardArea, HazardFigure, SoleInside } from '../../geo/atlas/answers-hazards.ts';
import { type HazardId, hazards } from '../../geo/terms/hazard.ts';
import type { KindId } from '../../geo/terms/kind.ts';
import { roles } from '../../geo/terms/role.ts';
import { Japanese } from '../parts/japanese.tsx';
import { Name } from '../parts/name.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { countOf, sortHazardAreas } from './hazard-figures.ts';

const text = words.hazard;

export interface HazardTableProps {
  readonly areas: readonly HazardArea[];
  /** Counts of this kind alone; null for all. */
  readonly kind: KindId | null;
  /** Kinds of hazard of which zones are loaded. */
  readonly shown: readonly HazardId[];
  readonly selected: string | null;
  readonly toAreaHref: (code: string) => string;
  readonly toFacilityHref: (id: string) => string;
}

/** Every area with how many facilities stand in which zones, and what hangs on one of them alone. */
export function HazardTable(props: HazardTableProps) {
  const { areas, kind, shown, selected, toAreaHref, toFacilityHref } = props;
  return (
    <div className="table-scroll">
      <table className="data-table hazard-table">
        <caption>
          {text.table} <small>{text.tableHelp}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.area}</th>
            <th scope="col" className="number">
              {text.facilities}
            </th>
            {shown.map((id) => (
              <th key={id} scope="col" className="number">
                {words.terms.hazards[id].shortLabel}
              </th>
            ))}
            <th scope="col">{text.sole}</th>
          </tr>
        </thead>
        <tbody>
          {sortHazardAreas(areas).map((area) => (
            <tr key={area.code} aria-current={area.code === selected || undefined}>
              <th scope="row">
                <Link to={toAreaHref(area.code)} preventScrollReset>
                  <Name name={area.name} kana={area.kana} />
                </Link>
              </th>
              <td className="number">{formatCount(countOf(area.facilities, kind))}</td>
              {shown.map((id) => (
                <td key={id} className="number">
                  <Figure figure={area.figures[id]} kind={kind} />
                </td>
              ))}
              <td>
                <SoleList area={area} toFacilityHref={toFacilityHref} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figure({ figure, kind }: { figure: HazardFigure | null; kind: KindId | null }) {
  if (figure === null) return words.site.unknown;
  const unsure = countOf(figure.uncertain, kind);
  return (
    <>
      {formatCount(countOf(figure.inside, kind))}
      {unsure > 0 && <small>{text.uncertain(formatCount(unsure))}</small>}
    </>
  );
}

function SoleList({
  area,
  toFacilityHref,
}: {
  area: HazardArea;
  toFacilityHref: (id: string) => string;
}) {
  if (area.any === null) return words.site.unknown;
  const { sole, unknownFunctions } = area;
  return (
    <>
      {sole.length === 0 && text.soleNone}
      {sole.length > 0 && (
        <ul className="sole-list">
          {sole.map((its) => (
            <li key={its.function}>
              {nameFunction(its)}
              {its.facility && (
                <>
                  {words.site.colon}
                  <Link to={toFacilityHref(its.facility.id)}>
                    <Japanese>{its.facility.name}</Japanese>
                  </Link>
                </>
              )}
              {words.site.bracket(listHazards(its))}
            </li>
          ))}
        </ul>
      )}
      {unknownFunctions.length > 0 && (
        <small>{text.unknownFunctions(formatCount(unknownFunctions.length))}</small>
      )}
    </>
  );
}

function nameFunction({ function: id }: SoleInside): string {
  const role = roles.find((its) => its.id === id);
  if (role) return words.terms.roles[role.id].shortLabel;
  return words.terms.indicators[id as Exclude<typeof id, 'active' | 'hub'>].label;
}

function listHazards({ hazards: found, certain }: SoleInside): string {
  const names = hazards
    .filter(({ id }) => found.includes(id))
    .map(({ id }) => words.terms.hazards[id].shortLabel);
  return [...names, ...(certain ? [] : [text.unsure])].join(words.site.listSeparator);
}
