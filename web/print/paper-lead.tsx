import { toFilterLabel } from '../filter-options.ts';
import { todayInJapan } from '../today.ts';
import { filterNames, type ViewState } from '../view-state.ts';
import { formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { PrintedView } from './use-printed-view.ts';

export interface PaperLeadProps {
  readonly view: PrintedView;
  readonly count: string;
  readonly note: string;
}

/** Under the title: how many, under which conditions, as of when. */
export function PaperLead({ view, count, note }: PaperLeadProps) {
  const { state, coverage, health } = view;
  const conditions = listConditions(state);
  return (
    <div className="paper-lead">
      {health.demo && <p className="paper-demo">{words.site.demo}</p>}
      <p>
        <strong>{count}</strong>
        {conditions.length > 0 && (
          <span>
            {words.paper.conditions}
            {words.site.colon}
            {conditions.join(words.site.listSeparator)}
          </span>
        )}
        {coverage && <span>{words.coverage.asOfLine(formatDate(coverage.asOf))}</span>}
        <span>{words.paper.printedOn(formatDate(todayInJapan()))}</span>
      </p>
      {note !== '' && <p>{note}</p>}
    </div>
  );
}

function listConditions(state: ViewState): string[] {
  return [
    ...(state.q === '' ? [] : [words.filters.query(state.q)]),
    ...filterNames.flatMap((name) =>
      state.filters[name].map((value) => toFilterLabel(name, value)),
    ),
    ...(state.bbox ? [words.filters.inView] : []),
  ];
}
