import '../styles/paper.css';
import '../styles/sheet.css';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ModeNav } from '../coverage/mode-nav.tsx';
import { japan } from '../map/bbox.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { Name } from '../parts/name.tsx';
import { fitView } from '../print/paper-view.ts';
import { useMapPicture } from '../print/use-map-picture.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { SheetPaper } from '../sheet/sheet-paper.tsx';
import { SheetScreen } from '../sheet/sheet-screen.tsx';
import { useSheet } from '../sheet/use-sheet.ts';
import { todayInJapan } from '../today.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { toViewState } from '../view-state.ts';
import { formatDate } from '../words/format.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.sheet;

/** 圏域カルテ: one area in full on the screen, and on one A4 page in print. */
export function AreaSheetPage() {
  const [params, setParams] = useSearchParams();
  const { layer, area, asOf } = useMemo(() => toViewState(params), [params]);
  const place = useLayerAreas(layer);
  const toHref = (its: string, code: string) =>
    `?${new URLSearchParams({ layer: its, area: code, ...(asOf && { asOf }) })}`;
  const go = (its: string, code: string) => setParams(toHref(its, code).slice(1));
  return (
    <main id="main" className="sheet-page">
      <ModeNav />
      <form className="sheet-choice no-print" onSubmit={(event) => event.preventDefault()}>
        <label className="control">
          {text.layer}
          <select value={place.layer ?? ''} onChange={(event) => go(event.target.value, '')}>
            {place.layers.map((its) => (
              <option key={its.id} value={its.id}>
                {toLayerLabel(its)}
              </option>
            ))}
          </select>
        </label>
        <label className="control">
          {text.area}
          <select
            value={area ?? ''}
            onChange={(event) => place.layer !== null && go(place.layer, event.target.value)}
          >
            <option value="">{text.choose}</option>
            {place.areas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
      {area === null || place.layer === null ? (
        <>
          <title>{words.site.pageTitle(text.title)}</title>
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
          {place.error ? (
            <ErrorNote error={place.error} retry={place.retry} />
          ) : (
            <EmptyNote title={text.choose} help={text.chooseHelp} />
          )}
        </>
      ) : (
        <Sheet
          key={`${place.layer} ${area} ${asOf}`}
          layer={place.layer}
          code={area}
          asOf={asOf}
          toHref={toHref}
        />
      )}
    </main>
  );
}

/** Of the map on paper, in millimetres. */
const mapBox = { width: 84, height: 60 };

interface SheetProps {
  readonly layer: string;
  readonly code: string;
  readonly asOf: string | null;
  readonly toHref: (layer: string, code: string) => string;
}

function Sheet({ layer, code, asOf, toHref }: SheetProps) {
  const { facts, values, error, retry } = useSheet(layer, code, asOf);
  const [withFindings, setWithFindings] = useState(true);
  const bbox = facts?.area.bbox ?? japan;
  const view = useMemo(() => fitView(bbox, mapBox, 6), [bbox]);
  const picture = useMapPicture(view, values);
  if (error) return <ErrorNote error={error} retry={retry} />;
  const name = facts?.area.name ?? text.title;
  const map = { view, values, picture };
  return (
    <>
      <title>{words.site.pageTitle(facts ? text.of(name) : text.title)}</title>
      <header className="sheet-head no-print">
        <h1 aria-busy={facts === null}>
          {facts ? (
            <>
              <Name name={name} kana={facts.area.kana} /> {text.title}
            </>
          ) : (
            text.title
          )}
        </h1>
        {facts && <p>{text.asOf(formatDate(facts.asOf))}</p>}
        <div className="sheet-actions">
          <button
            type="button"
            className="button button-primary"
            disabled={facts === null || picture.is === 'drawing'}
            onClick={() => window.print()}
          >
            {picture.is === 'drawing' ? text.preparing : text.print}
          </button>
          {facts?.hasFindings && (
            <label className="switch">
              <input
                type="checkbox"
                checked={withFindings}
                onChange={(event) => setWithFindings(event.target.checked)}
              />
              {text.withFindings}
            </label>
          )}
          <ShareDialog path={`/coverage/sheet${toHref(layer, code)}`} title={text.of(name)} />
        </div>
      </header>
      {facts ? (
        <>
          <SheetScreen facts={facts} {...map} toSheetHref={toHref} />
          <SheetPaper facts={facts} {...map} withFindings={withFindings} today={todayInJapan()} />
        </>
      ) : (
        <LoadingSkeleton lines={18} />
      )}
    </>
  );
}
