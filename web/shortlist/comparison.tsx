import { useState } from 'react';
import { ErrorNote } from '../parts/error-note.tsx';
import { useMediaQuery } from '../use-media.ts';
import { words } from '../words/words.ts';
import { type Candidate, listFound } from './candidate.ts';
import { isDifferent, listComparedFields } from './compared-fields.ts';
import { ComparisonCards } from './comparison-cards.tsx';
import type { ComparisonProps } from './comparison-props.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { useTabHome } from './tab-home.ts';
import { useServes } from './use-serves.ts';

export interface ComparisonOfProps {
  readonly candidates: readonly Candidate[];
  readonly retry: () => void;
  readonly editing: ComparisonProps['editing'];
}

/** The candidates field by field, with what differs marked; all fields, or only those that differ. */
export function Comparison({ candidates, retry, editing }: ComparisonOfProps) {
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const isWide = useMediaQuery('(min-width: 60rem)');
  const home = useTabHome();
  const serves = useServes(candidates, home);
  const found = listFound(candidates);
  const rows = listComparedFields(found).map((field) => ({
    field,
    differs: isDifferent(field, found),
  }));
  const shown = onlyDifferences ? rows.filter(({ differs }) => differs) : rows;
  const failure = candidates.some((candidate) => candidate.is === 'failed');
  const text = words.shortlist;
  const Form = isWide ? ComparisonTable : ComparisonCards;
  return (
    <section className="comparison" aria-label={text.table}>
      {failure && <ErrorNote error={new Error(words.errors.network)} retry={retry} />}
      {found.length > 1 && (
        <>
          <label className="switch no-print">
            <input
              type="checkbox"
              checked={onlyDifferences}
              onChange={(event) => setOnlyDifferences(event.target.checked)}
            />
            {text.onlyDifferences}
          </label>
          <p className="help">{text.differsHelp}</p>
        </>
      )}
      <p className="help">{text.unknownHelp}</p>
      {home && <p className="help">{text.servesFrom(home.label)}</p>}
      {onlyDifferences && shown.length === 0 && <p role="status">{text.noDifferences}</p>}
      <Form candidates={candidates} rows={shown} serves={serves} editing={editing} />
    </section>
  );
}
