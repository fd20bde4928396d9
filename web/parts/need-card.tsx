import { Link } from 'react-router';
import type { FunctionAnswer } from '../../geo/atlas/answers-care.ts';
import type { ResidentNeed } from '../resident-needs.ts';
import { words } from '../words/words.ts';
import { PhoneLink } from './phone-link.tsx';
import { ProviderLines } from './provider-lines.tsx';
import { ProviderName } from './provider-name.tsx';

const text = words.myArea;

export interface NeedCardProps {
  readonly need: ResidentNeed;
  readonly answer: FunctionAnswer;
  readonly fromAddress: boolean;
  readonly toFacilityHref: (id: string) => string;
  /** Everybody who does it around here. */
  readonly moreHref: string;
}

/** One thing a resident may need, in plain words, and the nearest who may do it. */
export function NeedCard({ need, answer, fromAddress, toFacilityHref, moreHref }: NeedCardProps) {
  const { title, help } = text.needs[need];
  const { nearest } = answer;
  return (
    <li className="need-card">
      <h3 id={need} tabIndex={-1}>
        {title}
      </h3>
      <p className="need-help">{help}</p>
      {nearest === null ? (
        <p className="need-none">{answer.loaded ? text.noneFound : text.notLoaded}</p>
      ) : (
        <>
          <p>
            <ProviderName name={nearest.name} kana={nearest.kana} />
          </p>
          <PhoneLink phone={nearest.phone} name={nearest.name} />
          <p className="serves-line">{text.serves[nearest.serves.answer]}</p>
          <ProviderLines item={nearest} fromAddress={fromAddress} />
          <p className="need-links no-print">
            <Link to={toFacilityHref(nearest.id)} aria-label={text.details(nearest.name)}>
              {text.detailsShort}
            </Link>
            <Link to={moreHref} aria-label={text.moreOf(title)}>
              {text.more}
            </Link>
          </p>
        </>
      )}
    </li>
  );
}
