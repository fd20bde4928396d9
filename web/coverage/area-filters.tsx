import { useId } from 'react';
import type { CoverageAreaItem } from '../../geo/atlas/answers.ts';
import { prefectures } from '../../geo/terms/prefecture.ts';
import { verdicts } from '../../geo/terms/role.ts';
import { looksLikeAddress } from '../private-text.ts';
import { useAreas } from '../queries.ts';
import type { UpdateUrlState } from '../use-url-state.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { type CoverageState, noAreaFilter, toTableQuery } from './coverage-state.ts';

const text = words.coverage;

export interface AreaFiltersProps {
  readonly state: CoverageState;
  readonly update: UpdateUrlState<CoverageState>;
  readonly areas: readonly CoverageAreaItem[];
  /** How many of them are left. */
  readonly shown: number;
  readonly layer: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Which areas the table lists, how many that are, and the same rows as a file. */
export function AreaFilters({ state, update, areas, shown, layer, asOf }: AreaFiltersProps) {
  const id = useId();
  const { onlyVerdict, onlyPrefecture, onlyName } = state;
  const codes = [...new Set(areas.flatMap(({ prefecture }) => prefecture ?? []))].sort();
  const known = useAreas(codes.length > 1 ? 'prefecture' : null).data?.areas ?? [];
  const nameOf = (code: string) =>
    [...known, ...prefectures].find((its) => its.code === code)?.name ?? code;
  return (
    <div className="table-tools area-filters no-print">
      <label className="control">
        {text.filters}
        <select
          value={onlyVerdict ?? ''}
          onChange={(event) =>
            update({
              onlyVerdict: verdicts.find((its) => its.id === event.target.value)?.id ?? null,
            })
          }
        >
          <option value="">{text.all}</option>
          {verdicts.map((verdict) => (
            <option key={verdict.id} value={verdict.id}>
              {words.terms.verdicts[verdict.id]}
            </option>
          ))}
        </select>
      </label>
      {codes.length > 1 && (
        <label className="control">
          {text.filterPrefecture}
          <select
            value={onlyPrefecture ?? ''}
            onChange={(event) => update({ onlyPrefecture: event.target.value || null })}
          >
            <option value="">{text.all}</option>
            {codes.map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="control">
        {text.filterName}
        <input
          type="search"
          value={onlyName}
          maxLength={50}
          placeholder={text.filterNameHelp}
          autoComplete="off"
          onChange={(event) => update({ onlyName: event.target.value }, 'replace')}
        />
      </label>
      <p role="status">{text.shown(formatCount(shown), formatCount(areas.length))}</p>
      {(onlyVerdict !== null || onlyPrefecture !== null || onlyName !== '') && (
        <button type="button" className="button" onClick={() => update(noAreaFilter)}>
          {text.clearFilters}
        </button>
      )}
      {shown > 0 && !looksLikeAddress(onlyName) && (
        <p className="table-links">
          <span id={id}>{text.shownTable}</span>
          {(['xlsx', 'csv'] as const).map((form) => (
            <a
              key={form}
              id={`${id}-${form}`}
              aria-labelledby={`${id} ${id}-${form}`}
              className="button"
              href={`/api/export/coverage.${form}?${toTableQuery(state, layer, asOf)}`}
              download
            >
              {text.tableForms[form]}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
