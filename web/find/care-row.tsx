import { memo } from 'react';
import { Link } from 'react-router';
import type { CareItem } from '../../geo/atlas/answers-care.ts';
import { kinds } from '../../geo/terms/kind.ts';
import { isExact } from '../map/facility-pin.ts';
import { listFilingWords } from '../parts/facility-row.tsx';
import { Freshness } from '../parts/freshness.tsx';
import { Japanese } from '../parts/japanese.tsx';
import { KindSymbol } from '../parts/kind-symbol.tsx';
import { Name } from '../parts/name.tsx';
import { toTodayText } from '../parts/provider-lines.tsx';
import { ShortlistButton } from '../shortlist/shortlist-button.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { ServesLine } from './serves-line.tsx';

export interface CareRowProps {
  readonly item: CareItem;
  readonly href: string;
  readonly isOpen: boolean;
}

/** One provider: does it come, how far is it, how is it reached, and how old is what we know. */
export const CareRow = memo(function CareRow({ item, href, isOpen }: CareRowProps) {
  const kind = item.kinds[0];
  return (
    <>
      <Link
        to={href}
        preventScrollReset
        className="facility-row care-link"
        aria-current={isOpen ? 'true' : undefined}
      >
        <span className="row-symbol">
          {kind && <KindSymbol kind={kind} hollow={!isExact(item.positionLevel)} />}
        </span>
        <span className="row-body">
          <span className="row-name">
            <Name name={item.name} kana={item.kana} />
          </span>
          <ServesLine item={item} />
          <span className="row-tags">
            {kinds
              .filter(({ id }) => item.kinds.includes(id))
              .map(({ id }) => (
                <span key={id}>{words.terms.kinds[id].label}</span>
              ))}
            {listFilingWords(item.filings).map((word) => (
              <span key={word} className="tag-filing">
                {word}
              </span>
            ))}
            {item.capacity !== null && (
              <span>{words.facility.capacity(formatCount(item.capacity))}</span>
            )}
          </span>
          {item.address && (
            <span className="row-address">
              <Japanese>{item.address}</Japanese>
            </span>
          )}
          <span className="row-foot">
            <span>{words.facility.today(toTodayText(item.today))}</span>
            <Freshness date={item.dataDate} />
          </span>
        </span>
      </Link>
      <div className="care-actions">
        <ShortlistButton id={item.id} name={item.name} careFunction={item.serves.function} />
        {item.phone && (
          <a className="button" href={`tel:${item.phone.replace(/[^0-9+]/g, '')}`}>
            <span className="visually-hidden">{words.find.call(item.name)}</span>
            {item.phone}
          </a>
        )}
      </div>
    </>
  );
});
