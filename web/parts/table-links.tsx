import { useId } from 'react';
import { useHealth } from '../queries.ts';
import { words } from '../words/words.ts';

const text = words.coverage;

export interface TableLinksProps {
  readonly layer: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** What officials take away of the page: the 別表, and for staff the list of findings to settle. */
export function TableLinks(props: TableLinksProps) {
  const { data } = useHealth();
  return (
    <>
      <FileLinks {...props} file="designation-table" label={text.designationTable} />
      {data?.audience === 'staff' && (
        <FileLinks {...props} file="findings" label={text.findingsTable} />
      )}
    </>
  );
}

export function FileLinks({
  layer,
  asOf,
  file,
  label,
}: TableLinksProps & { file: string; label: string }) {
  const id = useId();
  return (
    <p className="table-links no-print">
      <span id={id}>{label}</span>
      {(['xlsx', 'csv'] as const).map((form) => (
        <a
          key={form}
          id={`${id}-${form}`}
          aria-labelledby={`${id} ${id}-${form}`}
          className="button"
          href={`/api/export/${file}.${form}?${new URLSearchParams({ layer, asOf })}`}
          download
        >
          {text.tableForms[form]}
        </a>
      ))}
    </p>
  );
}
