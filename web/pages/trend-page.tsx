import '../styles/trend.css';
import { useSearchParams } from 'react-router';
import { roles } from '../../geo/terms/role.ts';
import type { TrendAnswer } from '../../geo/trend/answers-trend.ts';
import { findToken } from '../admin/token.ts';
import { ModeNav } from '../coverage/mode-nav.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { useHealth } from '../queries.ts';
import { ChangeLists } from '../trend/change-lists.tsx';
import { KeepMoment } from '../trend/keep-moment.tsx';
import { toMomentLabel } from '../trend/moment-label.ts';
import { useChangesBetween, useSnapshots, useTrend } from '../trend/trend-api.ts';
import { TrendFigures } from '../trend/trend-figures.tsx';
import { VerdictColumns } from '../trend/verdict-columns.tsx';
import { VerdictTable } from '../trend/verdict-table.tsx';
import { useLayerAreas } from '../use-layer-areas.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.trend;

/** 推移: how verdicts and figures went, and what changed between two days. */
export function TrendPage() {
  const [here, setHere] = useSearchParams();
  const place = useLayerAreas(here.get('layer'));
  const area = here.get('area');
  const indicator = here.get('indicator') ?? 'support-clinic';
  const isForStaff = useHealth().data?.audience === 'staff' || findToken() !== null;
  const trend = useTrend(place.layer, indicator);
  const snapshots = useSnapshots(isForStaff);
  const toHere = (patch: Readonly<Record<string, string>>) =>
    new URLSearchParams({ ...Object.fromEntries(here), ...patch });
  const choose = (patch: Readonly<Record<string, string>>) => setHere(toHere(patch));
  const error = place.error ?? trend.error;
  return (
    <main id="main" className="text-page trend-page">
      <ModeNav />
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {snapshots.data?.suggestion.wanted && (
        <p className="note no-print">
          {text.keep.wanted} <a href="#keep">{text.keep.title}</a>
        </p>
      )}
      {error && <ErrorNote error={error} retry={place.error ? place.retry : trend.refetch} />}
      {place.isEmpty && <EmptyNote title={words.list.noData} help={words.list.noDataHelp} />}
      {!error && !place.isEmpty && !trend.data && <LoadingSkeleton lines={14} />}
      {trend.data && (
        <>
          <label className="control no-print">
            {text.layer}
            <select
              value={trend.data.layer}
              onChange={(event) => setHere({ layer: event.target.value, indicator })}
            >
              {place.layers
                .filter(({ id }) => id !== 'small')
                .map((layer) => (
                  <option key={layer.id} value={layer.id}>
                    {toLayerLabel(layer)}
                  </option>
                ))}
            </select>
          </label>
          {trend.data.moments.length === 1 && <p className="note">{text.onlyToday}</p>}
          {roles.map(({ id }) => (
            <section key={id}>
              <h2>{words.terms.roles[id].shortLabel}</h2>
              <VerdictColumns trend={trend.data} role={id} />
              <VerdictTable trend={trend.data} role={id} />
            </section>
          ))}
          {trend.data.redrawn.some((count) => count !== null && count > 0) && (
            <p className="warning-text">{text.redrawnNote}</p>
          )}
          <TrendFigures
            trend={trend.data}
            indicator={indicator}
            area={area}
            choose={choose}
            toAreaHref={(code) => `?${toHere({ area: code })}`}
          />
          <SourceDates trend={trend.data} />
        </>
      )}
      {isForStaff && snapshots.data && <KeepMoment snapshots={snapshots.data} />}
      {isForStaff && trend.data && trend.data.moments.length > 1 && (
        <Changes trend={trend.data} here={here} choose={choose} />
      )}
    </main>
  );
}

interface ChangesProps {
  readonly trend: TrendAnswer;
  readonly here: URLSearchParams;
  readonly choose: (patch: Readonly<Record<string, string>>) => void;
}

function Changes({ trend, here, choose }: ChangesProps) {
  const from = here.get('from') ?? String(trend.moments.at(-2)?.id ?? '');
  const to = here.get('to') ?? 'now';
  const changes = useChangesBetween(trend.layer, from, to);
  return (
    <section>
      <h2>{text.changes.title}</h2>
      <p className="help">{text.changes.staffOnly}</p>
      <div className="button-row no-print">
        {(
          [
            ['from', text.changes.from, from],
            ['to', text.changes.to, to],
          ] as const
        ).map(([name, label, value]) => (
          <label key={name} className="control">
            {label}
            <select value={value} onChange={(event) => choose({ [name]: event.target.value })}>
              {trend.moments.map((moment) => (
                <option key={moment.id ?? 'now'} value={moment.id ?? 'now'}>
                  {toMomentLabel(moment)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {from === to && <p>{text.changes.sameDay}</p>}
      {changes.error && <ErrorNote error={changes.error} retry={changes.refetch} />}
      {changes.isFetching && !changes.data && <LoadingSkeleton lines={6} />}
      {changes.data && (
        <ChangeLists
          changes={changes.data}
          toAreaHref={(code) =>
            `/coverage?${new URLSearchParams({ layer: trend.layer, area: code })}`
          }
        />
      )}
    </section>
  );
}

/** What each day stands on. */
function SourceDates({ trend }: { trend: TrendAnswer }) {
  return (
    <details>
      <summary>{text.sources}</summary>
      {trend.moments.map((moment) => (
        <section key={moment.id ?? 'now'}>
          <h3>{toMomentLabel(moment)}</h3>
          <ul className="bullets">
            {moment.dataDates.map(({ source, label, newest, records }) => (
              <li key={source}>
                {text.source(label, newest ?? words.site.unknown, String(records))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
