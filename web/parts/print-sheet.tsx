import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { kinds } from '../../geo/terms/kind.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { listFilingWords } from './facility-row.tsx';
import { Freshness } from './freshness.tsx';
import { KindSymbol } from './kind-symbol.tsx';
import { usePrinting } from './use-printing.ts';

export interface PrintSheetProps {
  readonly items: readonly FacilityItem[];
  readonly total: number;
}

/** The list on paper: every loaded row with its number, and how many of all that is. */
export function PrintSheet({ items, total }: PrintSheetProps) {
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <section className="print-sheet">
      <h2>{words.list.printTitle}</h2>
      <p>{words.list.shown(formatCount(items.length), formatCount(total))}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.list.number}</th>
            <th scope="col">{words.facility.title}</th>
            <th scope="col">{words.facility.kinds}</th>
            <th scope="col">{words.facility.filings}</th>
            <th scope="col">{words.facility.address}</th>
            <th scope="col">{words.facility.phone}</th>
            <th scope="col">{words.freshness.title}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <tr key={item.id}>
              <td>{i + 1}</td>
              <td>
                {item.kinds[0] && <KindSymbol kind={item.kinds[0]} />} {item.name}
              </td>
              <td>
                {kinds
                  .filter((kind) => item.kinds.includes(kind.id))
                  .map((kind) => words.terms.kinds[kind.id].label)
                  .join(words.site.listSeparator)}
              </td>
              <td>{listFilingWords(item.filings).join(words.site.listSeparator)}</td>
              <td>{item.address ?? words.site.unknown}</td>
              <td>{item.phone ?? words.site.unknown}</td>
              <td>
                <Freshness date={item.dataDate} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
