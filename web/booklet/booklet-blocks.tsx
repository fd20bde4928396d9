import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { toFreshness } from '../../geo/registry/freshness.ts';
import type { KindId } from '../../geo/terms/kind.ts';
import { isExact } from '../map/facility-pin.ts';
import { Freshness } from '../parts/freshness.tsx';
import { Japanese } from '../parts/japanese.tsx';
import { KindSymbol } from '../parts/kind-symbol.tsx';
import { todayInJapan } from '../today.ts';
import { words } from '../words/words.ts';
import type { Chapter } from './chapters.ts';

/** What a column of a chapter's list is made of: the heading of a kind, or one facility. */
export type Block =
  | { readonly is: 'heading'; readonly kind: KindId | null }
  | { readonly is: 'entry'; readonly number: number; readonly item: FacilityItem };

/** The list of a chapter with a heading wherever the kind changes. */
export function toBlocks({ items }: Chapter): readonly Block[] {
  return items.flatMap((item, i): Block[] => {
    const kind = item.kinds[0] ?? null;
    const isFirst = i === 0 || (items[i - 1]?.kinds[0] ?? null) !== kind;
    const entry: Block = { is: 'entry', number: i + 1, item };
    return isFirst ? [{ is: 'heading', kind }, entry] : [entry];
  });
}

/** @param isOnMap whether the chapter's maps show the number of a facility. */
export function BookletBlock({
  block,
  isOnMap,
}: {
  block: Block;
  isOnMap: (id: string) => boolean;
}) {
  if (block.is === 'heading')
    return (
      <h3 className="booklet-kind">
        {block.kind && <KindSymbol kind={block.kind} />}
        {block.kind ? words.terms.kinds[block.kind].label : words.booklet.noKind}
      </h3>
    );
  const { number, item } = block;
  const note = toNote(item, isOnMap(item.id));
  const isStale = toFreshness(item.dataDate, todayInJapan()).state !== 'fresh';
  return (
    <div className="booklet-entry">
      <span className="paper-row-number">{number}</span>
      <span className="booklet-entry-body">
        <span className="paper-row-name">
          <bdi>
            <Japanese>{item.name}</Japanese>
          </bdi>
        </span>
        <span className="booklet-phone">{item.phone ?? words.booklet.noPhone}</span>
        {item.address && (
          <small>
            <bdi>
              <Japanese>{item.address}</Japanese>
            </bdi>
          </small>
        )}
        {note && <small>{note}</small>}
        {isStale && (
          <small>
            <Freshness date={item.dataDate} />
          </small>
        )}
      </span>
    </div>
  );
}

function toNote(item: FacilityItem, isOnMap: boolean): string {
  if (item.position === null) return words.list.noPosition;
  if (!isOnMap) return words.paper.outside;
  return isExact(item.positionLevel)
    ? ''
    : words.list.coarse(words.terms.positionLevels[item.positionLevel]);
}
