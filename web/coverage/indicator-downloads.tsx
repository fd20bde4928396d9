import { useId } from 'react';
import { words } from '../words/words.ts';

export interface IndicatorDownloadsProps {
  readonly layer: string;
  readonly indicator: string;
  readonly prefecture: string | null;
}

/** The ranking as shown, as a workbook and as CSV, and on paper. */
export function IndicatorDownloads({ layer, indicator, prefecture }: IndicatorDownloadsProps) {
  const id = useId();
  const query = new URLSearchParams({ layer, indicator, ...(prefecture && { prefecture }) });
  return (
    <p className="table-links no-print">
      <span id={id}>{words.indicatorMode.download}</span>
      {(['xlsx', 'csv'] as const).map((form) => (
        <a
          key={form}
          id={`${id}-${form}`}
          aria-labelledby={`${id} ${id}-${form}`}
          className="button"
          href={`/api/export/indicators.${form}?${query}`}
          download
        >
          {words.coverage.tableForms[form]}
        </a>
      ))}
      <button type="button" className="button" onClick={() => window.print()}>
        {words.site.print}
      </button>
    </p>
  );
}
