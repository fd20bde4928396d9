import { type FormEvent, useEffect, useRef, useState } from 'react';
import { formatBytes, formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { addChosen, type ChosenFile, isSystemFile } from './chosen-files.ts';
import type { ImportState } from './desk-api.ts';
import { DropBox } from './drop-box.tsx';
import { ImportOptions, noFields } from './import-options.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { mostUploadBytes, sendForTrial, type UploadFields } from './send-files.ts';

const text = words.desk.imports;

interface Sending {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** First step: which files, and off they go to be tried. */
export function ChooseFiles({ onSent }: { readonly onSent: (trial: ImportState) => void }) {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [systemFiles, setSystemFiles] = useState(0);
  const [fields, setFields] = useState<UploadFields>(noFields);
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const totalBytes = chosen.reduce((sum, { file }) => sum + file.size, 0);
  const tooLarge = totalBytes > mostUploadBytes;

  const choose = (now: readonly ChosenFile[]) => {
    setError(null);
    setSystemFiles(now.filter(({ path }) => isSystemFile(path)).length);
    setChosen((before) => addChosen(before, now));
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { signal } = leaving.current;
    setError(null);
    setSending({ sentBytes: 0, totalBytes });
    try {
      const sent = (sentBytes: number, total: number) =>
        setSending({ sentBytes, totalBytes: total });
      onSent(await sendForTrial(chosen, fields, sent, signal));
    } catch (reason) {
      if (signal.aborted) return;
      setSending(null);
      setError(reason as Error);
    }
  };

  if (sending)
    return (
      <ProgressBar
        label={text.sending}
        share={sending.totalBytes > 0 ? sending.sentBytes / sending.totalBytes : null}
        note={text.sent(formatBytes(sending.sentBytes), formatBytes(sending.totalBytes))}
      />
    );
  return (
    <form className="desk-form" onSubmit={(event) => void send(event)}>
      <DropBox onChoose={choose} />
      <p className="help">{text.noPatients}</p>
      <div role="status" aria-live="polite">
        {chosen.length > 0 && (
          <h3>{text.chosen(formatCount(chosen.length), formatBytes(totalBytes))}</h3>
        )}
        {systemFiles > 0 && <p className="help">{text.systemFiles(formatCount(systemFiles))}</p>}
      </div>
      {chosen.length > 0 && (
        <ul className="chosen-files">
          {chosen.map(({ path, file }) => (
            <li key={path}>
              <bdi>{path}</bdi>
              <span>{formatBytes(file.size)}</span>
              <button
                type="button"
                className="button"
                aria-label={text.remove(path)}
                onClick={() => setChosen(chosen.filter((its) => its.path !== path))}
              >
                {text.removeShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ImportOptions fields={fields} onChange={setFields} />
      {tooLarge && (
        <p className="field-error" role="alert">
          {text.tooLarge(formatBytes(mostUploadBytes))}
        </p>
      )}
      {error && (
        <div className="note note-error" role="alert">
          <p className="note-title">{text.failed}</p>
          <p className="lines">{error.message}</p>
        </div>
      )}
      <div className="button-row">
        <button
          type="submit"
          className="button button-primary"
          disabled={chosen.length === 0 || tooLarge}
        >
          {text.check}
        </button>
        <span className="help">{text.checkHelp}</span>
      </div>
    </form>
  );
}
