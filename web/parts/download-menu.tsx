import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { exportFiles, noteFileOf } from '../../geo/terms/export-file.ts';
import { words } from '../words/words.ts';

export interface DownloadMenuProps {
  /** The list as `/api/facilities` is asked for it; whatever may be a home is not in it. */
  readonly query: URLSearchParams;
  /** True while the list is of a place that must not enter an address. */
  readonly isPrivate: boolean;
}

/** The list as files: open data, workbook, map data, each with where it comes from. */
export function DownloadMenu({ query, isPrivate }: DownloadMenuProps) {
  const href = (file: string, encoding: string) => {
    const params = new URLSearchParams(query);
    if (encoding !== 'utf-8') params.set('encoding', encoding);
    return `/api/export/${file}${params.size > 0 ? `?${params}` : ''}`;
  };
  return (
    <DialogTrigger>
      <Button className="button download-button no-print">{words.download.button}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="download-dialog" aria-label={words.download.title}>
          {isPrivate ? (
            <p>{words.download.private}</p>
          ) : (
            <>
              <p>{words.download.help}</p>
              <ul className="download-list">
                {exportFiles.map((file) => (
                  <li key={file.id}>
                    <span id={`download-${file.id}`}>{words.terms.exportFiles[file.id]}</span>
                    <span className="download-links">
                      {file.encodings.map((encoding) => (
                        <a
                          key={encoding}
                          id={`download-${file.id}-${encoding}`}
                          aria-labelledby={`download-${file.id} download-${file.id}-${encoding}`}
                          href={href(file.file, encoding)}
                          download
                        >
                          {file.encodings.length > 1
                            ? words.download.encodings[encoding]
                            : words.download.file}
                        </a>
                      ))}
                      <a
                        id={`download-${file.id}-note`}
                        aria-labelledby={`download-${file.id} download-${file.id}-note`}
                        href={href(noteFileOf(file), file.encodings.at(-1) ?? 'utf-8')}
                        target="_blank"
                        rel="noreferrer"
                      >
                        {words.download.note}
                      </a>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
