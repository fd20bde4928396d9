import type { HandoverAnswer } from '../../geo/desk/handover.ts';
import { useHandover } from '../admin/desk-queries.ts';
import { EndingDesignations } from '../admin/ending-designations.tsx';
import { HandoverSources } from '../admin/handover-sources.tsx';
import { NextThings } from '../admin/next-things.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { formatCount, formatDate, formatDay } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.desk.handover;

/** 引継ぎ: one sheet for the successor, on screen and on A4. */
export function HandoverPage() {
  const handover = useHandover();
  return (
    <main id="main" className="text-page desk-page handover-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {handover.error && !handover.data && (
        <ErrorNote error={handover.error} retry={handover.refetch} />
      )}
      {handover.isPending && <LoadingSkeleton lines={16} />}
      {handover.data && <Sheet handover={handover.data} />}
    </main>
  );
}

function Sheet({ handover }: { readonly handover: HandoverAnswer }) {
  const { imports } = handover;
  return (
    <>
      <div className="handover-head">
        <p>{text.asOf(formatDate(handover.asOf))}</p>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          {text.print}
        </button>
      </div>
      {handover.demo && <p className="warning-text">{text.demo}</p>}
      <NextThings handover={handover} />
      <HandoverSources sources={handover.sources} />
      <EndingDesignations {...handover.designations} />
      <section>
        <h2>{text.importsTitle}</h2>
        <p>
          {imports.newestAt === null
            ? text.importsNone
            : text.imports(formatCount(imports.total), formatDay(imports.newestAt))}
        </p>
      </section>
      <section className="handover-notes">
        <h2>{text.notesTitle}</h2>
        <ul>
          {text.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
