import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { AreaSummary, CoverageAnswer } from '../../geo/atlas/answers.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { Name } from './name.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export interface AreaListProps {
  readonly areas: readonly AreaSummary[];
  readonly coverage: CoverageAnswer | undefined;
  readonly role: RoleId;
  readonly shownCode: string | null;
  readonly toHref: (code: string) => string;
}

/** The areas of the layer, as the map shows them: name, verdict, facilities, people. */
export function AreaList({ areas, coverage, role, shownCode, toHref }: AreaListProps) {
  const id = useId();
  const [text, setText] = useState('');
  const verdicts = new Map(coverage?.areas.map((area) => [area.code, area[role].verdict]));
  const shown = areas.filter((area) => area.name.includes(text.trim()));
  if (areas.length === 0) return <p className="list-note">{words.list.noAreas}</p>;
  return (
    <>
      {areas.length > 12 && (
        <div className="area-filter">
          <label htmlFor={id}>{words.list.areaFilter}</label>
          <input id={id} type="search" value={text} onChange={(e) => setText(e.target.value)} />
        </div>
      )}
      <ol className="area-list">
        {shown.map((area) => {
          const verdict = verdicts.get(area.code);
          return (
            <li key={area.code}>
              <Link
                to={toHref(area.code)}
                preventScrollReset
                className="area-row"
                aria-current={area.code === shownCode ? 'true' : undefined}
              >
                <span className="row-name">
                  <Name name={area.name} kana={area.kana} />
                </span>
                {verdict && <VerdictMark verdict={verdict} />}
                <span className="row-foot">
                  <span>{words.list.areaFacilities(formatCount(area.facilities))}</span>
                  <span>
                    {words.area.over75} {formatCount(area.population?.over75)}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </>
  );
}
