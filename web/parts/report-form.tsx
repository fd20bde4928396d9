import { useId, useState } from 'react';
import type { ReportDraft } from '../../geo/desk/report.ts';
import { countCharacters, longestReportText } from '../../geo/desk/report-text.ts';
import { type ReportFieldId, reportFields } from '../../geo/terms/report-field.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.report;

export interface ReportFormProps {
  readonly busy: boolean;
  readonly onSend: (said: Pick<ReportDraft, 'field' | 'text'>) => void;
}

/** What is wrong, and how it should be. Nothing of the person is asked. */
export function ReportForm({ busy, onSend }: ReportFormProps) {
  const id = useId();
  const [field, setField] = useState<ReportFieldId | null>(null);
  const [said, setSaid] = useState('');
  const [missing, setMissing] = useState('');
  const length = countCharacters(said);
  const send = () => {
    if (field === null) return setMissing(text.chooseField);
    if (said.trim() === '') return setMissing(text.writeSomething);
    if (length > longestReportText) return setMissing(text.tooLong(formatCount(longestReportText)));
    setMissing('');
    onSend({ field, text: said });
  };
  return (
    <form
      className="report-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset className="report-fields">
        <legend>{text.field}</legend>
        {reportFields.map((its) => (
          <label key={its.id} className="switch">
            <input
              type="radio"
              name={id}
              checked={its.id === field}
              onChange={() => setField(its.id)}
            />
            {text.fields[its.id]}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-text`} className="report-label">
        {text.text}
      </label>
      <p className="report-warning" id={`${id}-warning`}>
        <span aria-hidden="true">⚠ </span>
        {text.warning}
      </p>
      <textarea
        id={`${id}-text`}
        rows={6}
        value={said}
        aria-describedby={`${id}-warning ${id}-length`}
        onChange={(event) => setSaid(event.target.value)}
      />
      <p className="help" id={`${id}-length`}>
        {text.length(formatCount(length), formatCount(longestReportText))}
      </p>
      <p role="alert" className="warning-text">
        {missing}
      </p>
      <button type="submit" className="button button-primary" disabled={busy}>
        {busy ? text.sending : text.send}
      </button>
      <p className="help">{text.keeping}</p>
    </form>
  );
}
