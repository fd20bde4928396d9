import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { KeptScenario, ScenarioSummary } from '../../geo/coverage/kept-scenario.ts';
import { Japanese } from '../parts/japanese.tsx';
import { formatCount, formatDay } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toScenarioPath } from './save-form.tsx';
import { getScenario, removeScenario, saveScenario } from './what-if-api.ts';
import { scenarioKey, scenariosKey, useScenarios } from './what-if-queries.ts';

const text = words.whatIf.kept;

/** The scenarios of the office; a deleted one can be brought back at once. */
export function KeptList({ open }: { readonly open: string | null }) {
  const scenarios = useScenarios();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [removed, setRemoved] = useState<KeptScenario | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: scenariosKey });
  const remove = useMutation({
    mutationFn: async ({ id }: ScenarioSummary) => {
      const kept = await getScenario(id, new AbortController().signal);
      await removeScenario(id);
      return kept;
    },
    onSuccess: async (kept) => {
      setRemoved(kept);
      client.removeQueries({ queryKey: scenarioKey(kept.id) });
      await refresh();
      if (kept.id === open) void navigate(toScenarioPath(null));
    },
  });
  const restore = useMutation({
    mutationFn: ({ id, version, name, notes, layer, changes }: KeptScenario) =>
      saveScenario(id, version, { name, notes, layer, changes }),
    onSuccess: async () => {
      setRemoved(null);
      await refresh();
    },
  });
  const items = scenarios.data?.items ?? [];
  const error = remove.error ?? restore.error;
  return (
    <section className="no-print" aria-label={text.title}>
      <h2>{text.title}</h2>
      {scenarios.isSuccess && items.length === 0 && <p className="list-note">{text.none}</p>}
      <ul className="what-if-changes">
        {items.map((item) => (
          <li key={item.id}>
            <div>
              <Link
                to={toScenarioPath(item.id)}
                aria-current={item.id === open || undefined}
                preventScrollReset
              >
                <Japanese>{item.name}</Japanese>
              </Link>
              <span className="help">
                {text.about(formatCount(item.changeCount), formatDay(item.updatedAt))}
              </span>
            </div>
            <button
              type="button"
              className="button"
              aria-label={text.removeOf(item.name)}
              disabled={remove.isPending}
              onClick={() => remove.mutate(item)}
            >
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {removed && (
          <p>
            {text.removed(removed.name)}{' '}
            <button type="button" className="button" onClick={() => restore.mutate(removed)}>
              {text.restore}
            </button>
          </p>
        )}
      </div>
      {error && (
        <p className="field-error lines" role="alert">
          {error.message}
        </p>
      )}
      {open !== null && (
        <p>
          <Link to={toScenarioPath(null)}>{text.fresh}</Link>
        </p>
      )}
    </section>
  );
}
