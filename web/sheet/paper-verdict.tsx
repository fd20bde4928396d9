import type { VerdictAnswer } from '../../geo/atlas/answers.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount, formatDate } from '../words/format.ts';
import { toRemarkText } from '../words/server-sentences.ts';
import { words } from '../words/words.ts';
import { type PaperDetail, shorten, splitList } from './paper-detail.ts';

const text = words.sheet;

export interface PaperVerdictProps {
  readonly role: RoleId;
  readonly verdict: VerdictAnswer;
  readonly detail: PaperDetail;
  readonly withFindings: boolean;
}

/** One role on paper: verdict, why, who by which plan, and for staff what is to be checked. */
export function PaperVerdict({ role, verdict, detail, withFindings }: PaperVerdictProps) {
  const bodies = splitList(verdict.evidence, detail.bodies);
  const findings = splitList(withFindings ? (verdict.findings ?? []) : [], detail.findings);
  const { units, partial } = verdict;
  const remark = shorten(toRemarkText(verdict), detail.nameLength * 2);
  return (
    <section className="sheet-paper-verdict">
      <h3>{words.terms.roles[role].label}</h3>
      <p className="sheet-paper-line">
        <VerdictMark verdict={verdict.verdict} />
        {verdict.wide && <span>{words.site.bracket(words.area.wide)}</span>}
        {partial && <span>{words.site.bracket(words.area.inPart)}</span>}
        {units && (
          <span>{text.unitsLine(formatCount(units.fulfilled), formatCount(units.total))}</span>
        )}
      </p>
      {remark !== '' && <p>{remark}</p>}
      {bodies.shown.length === 0 && <p>{text.nobody}</p>}
      <ul>
        {bodies.shown.map((its) => (
          <li key={its.recordKey}>
            <strong>{shorten(its.holder, detail.nameLength)}</strong>
            {words.site.bracket(
              [its.holderKind, its.inside ? words.area.inside : words.area.outside]
                .filter((part) => part !== '')
                .join(words.site.listSeparator),
            )}{' '}
            {shorten(
              words.area.plan(
                its.plan,
                its.validFrom === null ? words.area.noStart : formatDate(its.validFrom),
                its.validTo === null ? words.area.noEnd : formatDate(its.validTo),
              ),
              detail.nameLength + 30,
            )}
          </li>
        ))}
        {bodies.rest > 0 && <li>{text.more(formatCount(bodies.rest))}</li>}
      </ul>
      {findings.shown.length > 0 && (
        <>
          <p>
            <strong>⚠ {text.findings}</strong>
          </p>
          <ul className="sheet-paper-findings">
            {findings.shown.map((its) => (
              <li key={`${its.id} ${its.message}`}>
                {shorten(its.message, detail.nameLength + 40)}
              </li>
            ))}
            {findings.rest > 0 && <li>{text.more(formatCount(findings.rest))}</li>}
          </ul>
        </>
      )}
    </section>
  );
}
