import { Link } from 'react-router';
import type { NamedArea, VerdictAnswer } from '../../geo/atlas/answers.ts';
import type { Evidence } from '../../geo/coverage/coverage.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toRemarkText } from '../words/server-sentences.ts';
import { words } from '../words/words.ts';
import { Japanese } from './japanese.tsx';
import { Name } from './name.tsx';
import { TermHelp } from './term.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export interface AreaVerdictProps {
  readonly role: RoleId;
  readonly verdict: VerdictAnswer;
  /** Names for the parts a hub does not reach. */
  readonly members: readonly NamedArea[];
  readonly toFacilityHref: (id: string) => string;
  /** The heading one below that of the part it stands in. */
  readonly heading?: 'h3' | 'h4';
}

/** One role in words: the verdict, why, who, by which plan, and what is to be checked. */
export function AreaVerdict({
  role,
  verdict,
  members,
  toFacilityHref,
  heading: Heading = 'h4',
}: AreaVerdictProps) {
  const findings = verdict.findings ?? [];
  return (
    <section className="verdict-block">
      <div className="term">
        <Heading>{words.terms.roles[role].shortLabel}</Heading>
        <TermHelp id={role} />
      </div>
      <p className="verdict-line">
        <VerdictMark verdict={verdict.verdict} />
      </p>
      <p>{toRemarkText(verdict) || words.area.verdictHelp[verdict.verdict]}</p>
      {verdict.units && (
        <p>
          {words.area.units(formatCount(verdict.units.fulfilled), formatCount(verdict.units.total))}
        </p>
      )}
      {verdict.partial && (
        <p className="warning-text">
          {words.area.partial(
            verdict.partial.uncovered
              .map((ref) => members.find((its) => its.code === ref.code)?.name ?? ref.code)
              .join(words.site.listSeparator),
          )}
          {verdict.partial.over75 !== null &&
            words.area.partialPeople(formatCount(verdict.partial.over75))}
        </p>
      )}
      {verdict.evidence.length > 0 && (
        <ul className="evidence-list" aria-label={words.area.evidence}>
          {verdict.evidence.map((evidence) => (
            <EvidenceItem
              key={evidence.recordKey}
              evidence={evidence}
              toFacilityHref={toFacilityHref}
            />
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <details className="findings" open>
          <summary>
            <span aria-hidden="true">⚠</span> {words.area.findings}
            {words.site.bracket(formatCount(findings.length))}
          </summary>
          <ul>
            {findings.map((finding) => (
              <li key={`${finding.id} ${finding.message}`}>
                <strong>
                  {finding.severity === 'warning' ? words.area.warning : words.area.information}
                </strong>{' '}
                {finding.message}
              </li>
            ))}
          </ul>
          <p className="help">{words.area.findingsNote}</p>
        </details>
      )}
    </section>
  );
}

function EvidenceItem({
  evidence,
  toFacilityHref,
}: {
  evidence: Evidence;
  toFacilityHref: (id: string) => string;
}) {
  const consultees = words.area.consultees[evidence.consultees];
  return (
    <li>
      <p className="evidence-holder">
        {evidence.facilityId === null ? (
          <Name name={evidence.holder} />
        ) : (
          <Link to={toFacilityHref(evidence.facilityId)}>
            <Name name={evidence.holder} />
          </Link>
        )}
        <span className="tag">
          <Japanese>{evidence.holderKind}</Japanese>
        </span>
        <span className="tag">{evidence.inside ? words.area.inside : words.area.outside}</span>
        {evidence.wide && <span className="tag">{words.area.wide}</span>}
      </p>
      <p>
        {words.area.plan(
          evidence.plan,
          evidence.validFrom === null ? words.area.noStart : formatDate(evidence.validFrom),
          evidence.validTo === null ? words.area.noEnd : formatDate(evidence.validTo),
        )}
      </p>
      {(evidence.phone || consultees) && (
        <p>
          {evidence.phone && (
            <a href={`tel:${evidence.phone.replace(/[^0-9+]/g, '')}`}>{evidence.phone}</a>
          )}
          {consultees && ` ${consultees}`}
        </p>
      )}
      <p className="field-source">
        {words.facility.source(
          evidence.source,
          evidence.dataDate === null ? words.facility.noDate : formatDate(evidence.dataDate),
        )}
      </p>
    </li>
  );
}
