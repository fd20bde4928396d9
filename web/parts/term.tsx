import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { type GlossaryId, glossary } from '../../geo/terms/glossary.ts';
import { language, words } from '../words/words.ts';

/** A special term with its explanation one press away. Not within a link or a button. */
export function Term({ id, children }: { id: GlossaryId; children?: ReactNode }) {
  return (
    <span className="term">
      {children ?? words.glossary.entries[id].term}
      <TermHelp id={id} />
    </span>
  );
}

/** The press alone, for a term that stands beside it. Paper has no use for it. */
export function TermHelp({ id }: { id: GlossaryId }) {
  const { term, sentence } = words.glossary.entries[id];
  const reading = glossary.find((entry) => entry.id === id)?.reading;
  const what = words.glossary.what(term);
  return (
    <DialogTrigger>
      <Button className="term-button no-print" aria-label={what}>
        ?
      </Button>
      <Popover className="popover term-popover" placement="bottom">
        <Dialog aria-label={what}>
          <p>
            <strong>{term}</strong>
            {language.tag === 'ja' && reading && words.glossary.reading(reading)}
          </p>
          <p>{sentence}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
