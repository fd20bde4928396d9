import { Link } from 'react-router';
import type { VerdictAnswer } from '../../geo/atlas/answers.ts';
import type { Evidence } from '../../geo/coverage/coverage.ts';
import { words } from '../words/words.ts';
import { Freshness } from './freshness.tsx';
import { PhoneLink } from './phone-link.tsx';

const text = words.myArea;

export interface AreaRolesProps {
  readonly verdict: VerdictAnswer;
  readonly toFacilityHref: (id: string) => string;
}

const takesResidents = ({ consultees }: Evidence) =>
  consultees === 'residents' || consultees === 'both';

/** 連携拠点: with a phone only where 相談対象 includes residents. */
export function HubContacts({ verdict, toFacilityHref }: AreaRolesProps) {
  const open = verdict.evidence.filter(takesResidents);
  const others = verdict.evidence.filter((each) => !takesResidents(each));
  if (verdict.evidence.length === 0) return null;
  return (
    <section aria-labelledby="hubs">
      <h2 id="hubs">{text.hubTitle}</h2>
      <p>{text.hubLead}</p>
      <ul className="contact-list">
        {open.map((hub) => (
          <li key={hub.recordKey} className="contact-card">
            <p className="contact-name">
              <Holder evidence={hub} toFacilityHref={toFacilityHref} />
            </p>
            <PhoneLink phone={hub.phone} name={hub.holder} />
            {hub.receptionHours && (
              <dl className="week-lines">
                <dt>{text.hours}</dt>
                <dd>{hub.receptionHours}</dd>
              </dl>
            )}
            <p>{text.hubForResidents}</p>
            <p>
              <Freshness date={hub.dataDate} />
            </p>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>
          {text.hubNotForResidents(others.map((hub) => hub.holder).join(words.site.listSeparator))}
        </p>
      )}
    </section>
  );
}

/** 積極的役割を担う医療機関: who supports the other doctors, said so that nobody takes it for a ranking. */
export function SupportingDoctors({ verdict, toFacilityHref }: AreaRolesProps) {
  return (
    <section aria-labelledby="supporting">
      <h2 id="supporting">{text.activeTitle}</h2>
      <p>{text.activeLead}</p>
      {verdict.evidence.length === 0 ? (
        <p>{text.activeNone}</p>
      ) : (
        <ul className="plain-list">
          {verdict.evidence.map((evidence) => (
            <li key={evidence.recordKey}>
              <Holder evidence={evidence} toFacilityHref={toFacilityHref} />{' '}
              <Freshness date={evidence.dataDate} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Holder({
  evidence,
  toFacilityHref,
}: {
  evidence: Evidence;
  toFacilityHref: (id: string) => string;
}) {
  if (evidence.facilityId === null) return evidence.holder;
  return <Link to={toFacilityHref(evidence.facilityId)}>{evidence.holder}</Link>;
}
