import { useId } from 'react';
import { Link } from 'react-router';
import { words } from '../words/words.ts';
import { orientations, type PaperChoice, papers } from './paper.ts';
import { type RangeId, ranges } from './print-link.ts';

export interface PaperToolbarProps {
  /** Without an orientation there is only one. */
  readonly choice: Partial<PaperChoice>;
  /** Absent where the screen's view is not known, and there is nothing to choose. */
  readonly range?: RangeId;
  readonly onChange: (patch: Partial<PaperChoice> & { readonly range?: RangeId }) => void;
  /** Pages when all is drawn; null until then. */
  readonly pages: number | null;
  readonly backHref: string;
}

/** What stands over the sheets on the screen: which paper, and the button that prints. */
export function PaperToolbar(props: PaperToolbarProps) {
  const { choice, onChange, pages } = props;
  return (
    <section className="paper-toolbar no-print" aria-label={words.paper.toolbar}>
      <Link className="button" to={props.backHref}>
        {words.paper.backToScreen}
      </Link>
      <Choice
        label={words.paper.paper}
        options={papers.map(({ id }) => ({ id, label: words.paper.papers[id] }))}
        chosen={choice.paper}
        onChange={(paper) => onChange({ paper })}
      />
      {choice.orientation && (
        <Choice
          label={words.paper.orientation}
          options={orientations.map((id) => ({ id, label: words.paper.orientations[id] }))}
          chosen={choice.orientation}
          onChange={(orientation) => onChange({ orientation })}
        />
      )}
      {props.range && (
        <Choice
          label={words.paper.range}
          options={ranges.map((id) => ({ id, label: words.paper.ranges[id] }))}
          chosen={props.range}
          onChange={(range) => onChange({ range })}
        />
      )}
      <button
        type="button"
        className="button button-primary"
        disabled={pages === null}
        onClick={() => window.print()}
      >
        {words.paper.printNow}
      </button>
      <p role="status">{pages === null ? words.paper.preparing : words.paper.ready(`${pages}`)}</p>
      <p className="help">{words.paper.saveHelp}</p>
    </section>
  );
}

function Choice<Id extends string>({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly { readonly id: Id; readonly label: string }[];
  chosen: Id | undefined;
  onChange: (id: Id) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.id}>
          <input
            type="radio"
            name={name}
            checked={option.id === chosen}
            onChange={() => onChange(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
