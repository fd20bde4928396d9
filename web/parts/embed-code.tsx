import { useId, useRef, useState } from 'react';
import { type EmbedChoice, toIframeCode } from '../embed-code.ts';
import { useHealth } from '../queries.ts';
import { words } from '../words/words.ts';

const text = words.embedBuilder;

export interface EmbedCodeProps {
  readonly choice: EmbedChoice;
  /** What a screen reader calls the frame. */
  readonly title: string;
}

/** The code, to be selected by hand or copied at a press. */
export function EmbedCode({ choice, title }: EmbedCodeProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const publicUrl = useHealth().data?.publicUrl ?? null;
  const origin = publicUrl ?? window.location.origin;
  const code = toIframeCode(choice, origin, title);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(text.copied);
    } catch {
      // Not over http, or not allowed: the reader's own keys still do.
      field.current?.select();
      setSaid(text.copyFailed);
    }
  };
  return (
    <>
      <h2>
        <label htmlFor={id}>{text.code}</label>
      </h2>
      <p id={`${id}-help`} className="help">
        {text.codeHelp}
      </p>
      <textarea
        ref={field}
        id={id}
        className="embed-code"
        readOnly
        rows={6}
        value={code}
        aria-describedby={`${id}-help`}
        onFocus={(event) => event.target.select()}
      />
      {isLoopback(origin) && <p className="warning-text">{text.loopback}</p>}
      <p>
        <button type="button" className="button button-primary" onClick={copy}>
          {text.copy}
        </button>
      </p>
      <p role="status">{said}</p>
    </>
  );
}

function isLoopback(origin: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(origin).hostname);
}
