import { useState } from 'react';
import { Link } from 'react-router';
import { useHealth } from '../queries.ts';
import { copyText } from '../share/copy-text.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { toShareUrl } from '../share/share-link.ts';
import { todayInJapan } from '../today.ts';
import { words } from '../words/words.ts';
import type { Candidate } from './candidate.ts';
import { toHandout } from './handout.ts';
import { toPlainText } from './plain-text.ts';
import { saveFile } from './save-file.ts';
import { toShortlistPath } from './shortlist-link.ts';

export interface ListActionsProps {
  readonly candidates: readonly Candidate[];
  readonly title: string;
  /** Their sheet of paper. */
  readonly printHref: string;
}

const files = [
  { id: 'csv', load: async () => (await import('./list-files.ts')).toCsvFile },
  { id: 'xlsx', load: async () => (await import('./list-files.ts')).toXlsxFile },
] as const;

/** Everything a list is for: paper, text for a FAX, files, a link. */
export function ListActions({ candidates, title, printHref }: ListActionsProps) {
  const [outcome, setOutcome] = useState('');
  /** Shown for copying by hand where the browser does not let a page copy. */
  const [uncopied, setUncopied] = useState('');
  const isDemo = useHealth().data?.demo ?? false;
  const path = toShortlistPath(candidates.map(({ entry }) => entry.id));
  const text = words.shortlist;
  const today = todayInJapan();
  const isLoading = candidates.some((candidate) => candidate.is === 'loading');
  const open = () =>
    toHandout(candidates, { today, isDemo, url: toShareUrl(path, window.location.origin) });
  const copy = async () => {
    const letter = toPlainText(open());
    const copied = await copyText(letter);
    setOutcome(copied ? text.copied : text.copyFailed);
    setUncopied(copied ? '' : letter);
  };
  const save = async ({ id, load }: (typeof files)[number]) => {
    try {
      const toFile = await load();
      saveFile(await toFile(open()), `${text.fileName}_${today}.${id}`);
      setOutcome('');
    } catch {
      setOutcome(text.saveFailed);
    }
  };
  return (
    <section className="list-actions no-print" aria-label={text.actions}>
      <div className="button-row">
        <button type="button" className="button" disabled={isLoading} onClick={copy}>
          {text.copy}
        </button>
        {files.map((file) => (
          <button
            key={file.id}
            type="button"
            className="button"
            disabled={isLoading}
            onClick={() => save(file)}
          >
            {text[file.id]}
          </button>
        ))}
        <Link className="button button-primary" to={printHref}>
          {text.printLink}
        </Link>
        <ShareDialog path={path} title={title} label={text.share} />
      </div>
      <p role="status">{outcome}</p>
      {uncopied !== '' && (
        <textarea
          className="uncopied"
          readOnly
          rows={12}
          value={uncopied}
          aria-label={text.copyText}
          onFocus={(event) => event.target.select()}
        />
      )}
    </section>
  );
}
