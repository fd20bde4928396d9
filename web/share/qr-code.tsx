import { useMemo } from 'react';
import { words } from '../words/words.ts';
import { findQrModules, quietModules } from './qr-modules.ts';

export interface QrCodeProps {
  readonly url: string;
  /** What the code opens, for those who cannot see it. */
  readonly title: string;
}

/** A QR code as sharp as the paper; black on white in dark mode too, for readers expect that. */
export function QrCode({ url, title }: QrCodeProps) {
  const modules = useMemo(() => findQrModules(url), [url]);
  if (!modules) return <p className="help">{words.share.qrTooLong}</p>;
  const side = modules.size + 2 * quietModules;
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={words.share.qr(title)}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={modules.path} fill="#000" />
    </svg>
  );
}
