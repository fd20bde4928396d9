import { Link } from 'react-router';
import type { NamedArea } from '../../geo/atlas/answers.ts';
import { roles } from '../../geo/terms/role.ts';
import { scenes } from '../../geo/terms/scene.ts';
import type { MapValues } from '../map/map-values.ts';
import { AreaPopulation } from '../parts/area-population.tsx';
import { AreaReach } from '../parts/area-reach.tsx';
import { AreaVerdict } from '../parts/area-verdict.tsx';
import { Name } from '../parts/name.tsx';
import { SourceList } from '../parts/source-list.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import type { PaperView } from '../print/paper-view.ts';
import type { MapPicture } from '../print/use-map-picture.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { AreaMapPicture } from './area-map-picture.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { SupplyTable } from './supply-table.tsx';
import type { Neighbour, SheetFacts } from './use-sheet.ts';

const text = words.sheet;

export interface SheetScreenProps {
  readonly facts: SheetFacts;
  readonly view: PaperView;
  readonly values: MapValues;
  readonly picture: MapPicture;
  readonly toSheetHref: (layer: string, code: string) => string;
}

/** The sheet as it is read on a screen: everything in full, nothing left to 「ほか」. */
export function SheetScreen({ facts, toSheetHref, ...map }: SheetScreenProps) {
  const { area } = facts;
  return (
    <div className="sheet-screen no-print">
      <section className="sheet-verdicts">
        <h2>{text.verdicts}</h2>
        {roles.map(({ id }) => (
          <AreaVerdict
            heading="h3"
            key={id}
            role={id}
            verdict={area.coverage[id]}
            members={area.members}
            toFacilityHref={(facility) => `/?${new URLSearchParams({ facility })}`}
          />
        ))}
      </section>
      <section className="sheet-place">
        <AreaMapPicture {...map} label={text.map(area.name)} />
        <AreaPopulation area={area} />
        <Members members={area.members} />
      </section>
      <section className="sheet-wide">
        <h2>{text.indicators}</h2>
        <p className="help">{text.direction}</p>
        {scenes.map(({ id }) => {
          const rows = facts.indicators.filter(({ item }) => item.scenes.includes(id));
          return (
            rows.length > 0 && (
              <div key={id} className="table-scroll">
                <IndicatorTable scene={id} rows={rows} hasCaveats />
              </div>
            )
          );
        })}
      </section>
      <div className="sheet-wide">
        <AreaReach layer={area.layer} code={area.code} />
      </div>
      <section>
        <h2>{text.supply}</h2>
        <div className="table-scroll">
          <SupplyTable items={area.supply} />
        </div>
        <p className="help">{text.supplyNote}</p>
      </section>
      <section>
        <h2>{text.neighbours(formatCount(facts.neighbours.length))}</h2>
        {facts.neighbours.length === 0 ? (
          <p>{text.noNeighbours}</p>
        ) : (
          <div className="table-scroll">
            <NeighbourTable
              neighbours={facts.neighbours}
              toHref={(code) => toSheetHref(area.layer, code)}
            />
          </div>
        )}
      </section>
      <section className="sheet-wide">
        <h2>{text.sources}</h2>
        <SourceList dataDates={area.dataDates} />
      </section>
    </div>
  );
}

function Members({ members }: { members: readonly NamedArea[] }) {
  return (
    <section>
      <h3>{text.members(formatCount(members.length))}</h3>
      {members.length === 0 ? (
        <p>{text.membersOwn}</p>
      ) : (
        <p>{members.map(({ name }) => name).join(words.site.listSeparator)}</p>
      )}
    </section>
  );
}

function NeighbourTable({
  neighbours,
  toHref,
}: {
  neighbours: readonly Neighbour[];
  toHref: (code: string) => string;
}) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{text.area}</th>
          {roles.map(({ id }) => (
            <th key={id} scope="col">
              {words.terms.roles[id].shortLabel}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {neighbours.map(({ code, name, verdicts }) => (
          <tr key={code}>
            <th scope="row">
              <Link to={toHref(code)}>
                <Name name={name} />
              </Link>
            </th>
            {roles.map(({ id }) => (
              <td key={id}>
                {verdicts ? <VerdictMark verdict={verdicts[id]} /> : words.site.unknown}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
