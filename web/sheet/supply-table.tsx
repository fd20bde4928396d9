import type { SupplyItem } from '../../geo/coverage/supply.ts';
import { formatCount, formatRate } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.sheet;

/** What the area has for care at home, 在支診 and 在支病 by the tier in force. */
export function SupplyTable({ items }: { items: readonly SupplyItem[] }) {
  return (
    <table className="data-table sheet-supply">
      <caption>{text.supply}</caption>
      <thead>
        <tr>
          <th scope="col">{text.supplyItem}</th>
          <th scope="col" className="number">
            {text.supplyCount}
          </th>
          <th scope="col" className="number">
            {text.supplyRate}
          </th>
          <th scope="col" className="number">
            {text.supplyPrefecture}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">{text.supplies[item.id]}</th>
            <td className="number">
              <strong>{formatCount(item.count)}</strong>
            </td>
            <td className="number">{formatRate(item.per100kOver75)}</td>
            <td className="number">{formatCount(item.ofPrefecture)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
