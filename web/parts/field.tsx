import type { ReactNode } from 'react';
import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import { formatDate } from '../words/format.ts';
import { toSourceLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

export interface FieldProps {
  readonly label: string;
  readonly facility: FacilityAnswer;
  /** Names under which `provenance` may know the field, the first that is there counts. */
  readonly from: readonly string[];
  readonly children: ReactNode;
}

/** One field of a card with the source it came from and that source's date. */
export function Field({ label, facility, from, children }: FieldProps) {
  const record = from.map((name) => facility.provenance[name]).find((its) => its !== undefined);
  return (
    <div className="field">
      <dt>{label}</dt>
      <dd>
        {children}
        {record && (
          <p className="field-source">
            {words.facility.source(
              toSourceLabel(record.source),
              record.edition === null ? words.facility.noDate : formatDate(record.edition),
            )}
          </p>
        )}
      </dd>
    </div>
  );
}
