import type { CountItem } from '../../geo/atlas/answers.ts';
import { formatCount, formatRate } from '../words/format.ts';
import { words } from '../words/words.ts';

export interface AreaCountTableProps {
  readonly title: string;
  readonly items: readonly CountItem[];
  /** By the items' ids. */
  readonly labels: Readonly<Record<string, string>>;
  /** Few people live here: no rate is told. */
  readonly ratesWithheld: boolean;
}

/** Numbers of facilities with their rates; rows with none are left to the details below. */
export function AreaCountTable({ title, items, labels, ratesWithheld }: AreaCountTableProps) {
  const present = items.filter((item) => item.count > 0);
  if (items.length === 0) return null;
  return (
    <table className="count-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.area.item}</th>
          <th scope="col" className="number">
            {words.area.count}
          </th>
          <th scope="col" className="number">
            {words.area.rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {present.map((item) => (
          <tr key={item.id}>
            <th scope="row">{labels[item.id] ?? item.label}</th>
            <td className="number">{formatCount(item.count)}</td>
            <td className="number">
              {ratesWithheld ? words.figures.withheld : formatRate(item.per100kOver75)}
            </td>
          </tr>
        ))}
        {present.length === 0 && (
          <tr>
            <td colSpan={3}>{words.filters.nothing}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
