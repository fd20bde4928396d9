import { Fragment } from 'react';
import { useFurigana } from '../furigana.ts';
import { listReadingParts } from '../words/reading-parts.ts';
import { Japanese } from './japanese.tsx';

export interface NameProps {
  readonly name: string;
  /** Its reading, where one is published. */
  readonly kana?: string | null;
}

/** A name as published, with its reading above it where the reader wants that. */
export function Name({ name, kana }: NameProps) {
  const shown = useFurigana();
  if (!shown || !kana) return <Japanese>{name}</Japanese>;
  return (
    <Japanese>
      {listReadingParts(name, kana).map(({ text, reading, at }) =>
        reading === null ? (
          <Fragment key={at}>{text}</Fragment>
        ) : (
          <ruby key={at}>
            {text}
            <rp>（</rp>
            <rt>{reading}</rt>
            <rp>）</rp>
          </ruby>
        ),
      )}
    </Japanese>
  );
}
