import { lazy, Suspense, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { words } from '../words/words.ts';
import { copyText } from './copy-text.ts';
import { toShareUrl } from './share-link.ts';

const QrCode = lazy(async () => {
  const { QrCode } = await import('./qr-code.tsx');
  return { default: QrCode };
});

export interface ShareDialogProps {
  /** Path and query that show the same view elsewhere. */
  readonly path: string;
  /** What is shown there. */
  readonly title: string;
  readonly label?: string;
  /** What of the view the link does not carry, where there is such a thing now. */
  readonly note?: string;
}

/** A button that opens the link of a view, to be copied or read by a telephone. */
export function ShareDialog({ path, title, label = words.share.button, note }: ShareDialogProps) {
  return (
    <DialogTrigger>
      <Button className="button no-print">{label}</Button>
      <ModalOverlay className="modal-overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="share-dialog">
            {({ close }) => (
              <>
                <Heading slot="title">{words.share.title}</Heading>
                <ShareContent
                  url={toShareUrl(path, window.location.origin)}
                  title={title}
                  note={note}
                />
                <button type="button" className="button" onClick={close}>
                  {words.site.close}
                </button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

interface ShareContentProps extends Pick<ShareDialogProps, 'title' | 'note'> {
  readonly url: string;
}

function ShareContent({ url, title, note }: ShareContentProps) {
  const [outcome, setOutcome] = useState('');
  const text = words.share;
  const copy = async () => setOutcome((await copyText(url)) ? text.copied : text.copyFailed);
  return (
    <>
      <p className="share-title">{title}</p>
      <p className="help">{text.help}</p>
      {note && <p className="share-note">{note}</p>}
      <label className="share-link">
        <span>{text.link}</span>
        <input type="text" readOnly value={url} onFocus={(event) => event.target.select()} />
      </label>
      <button type="button" className="button button-primary" onClick={copy}>
        {text.copy}
      </button>
      <p role="status">{outcome}</p>
      <Suspense fallback={<div className="qr-code skeleton" />}>
        <QrCode url={url} title={title} />
      </Suspense>
      <p className="help">{text.qrHelp}</p>
    </>
  );
}
