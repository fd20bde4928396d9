import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Box, pixelsPerMillimetre, toPageCss } from './paper.ts';

export interface PaperStageProps {
  readonly sheet: Box;
  /** True when every map is drawn and every row has its place: who prints without looking waits for it. */
  readonly isReady: boolean;
  readonly children: ReactNode;
}

/** Shows sheets on the screen as large as there is room, and makes the browser's paper that of the sheets. */
export function PaperStage({ sheet, isReady, children }: PaperStageProps) {
  const box = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(toPageCss(sheet));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((its) => its !== style);
    };
  }, [sheet]);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = entry?.contentRect.width ?? 0;
      if (room > 0) setZoom(Math.min(1, room / (sheet.width * pixelsPerMillimetre)));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [sheet]);
  return (
    <div ref={box} className="paper-stage" data-paper={isReady ? 'ready' : 'waiting'}>
      <div className="paper-pages" style={{ '--paper-zoom': zoom } as CSSProperties}>
        {children}
      </div>
    </div>
  );
}
