import { html } from 'hono/html';
import type { VerdictAnswer } from '../../../geo/atlas/answers.ts';
import type { Evidence } from '../../../geo/coverage/coverage.ts';
import { verdicts } from '../../../geo/terms/role.ts';
import type { Html } from './layout.ts';
import { facilityPath } from './paths.ts';
import { findDialled, formatCount, formatDate } from './text.ts';
import { words } from './words.ts';

const text = words.area;

/** One role: the verdict in a word and a sentence, who holds it and by which plan. */
export function toVerdict(role: string, verdict: VerdictAnswer): Html {
  const { units, evidence, remark } = verdict;
  const label = verdicts.find((row) => row.id === verdict.verdict)?.label ?? verdict.verdict;
  return html`<h3>${role}：${label}</h3>
<p>${remark || text.verdictHelp[verdict.verdict]}</p>
${units && html`<p>${text.units(formatCount(units.fulfilled), formatCount(units.total))}</p>`}
${evidence.length === 0 ? '' : html`<ul aria-label="${text.evidence}">${evidence.map(toEvidence)}</ul>`}`;
}

function toEvidence(evidence: Evidence): Html {
  const { facilityId, holder } = evidence;
  const name =
    facilityId === null
      ? html`<bdi>${holder}</bdi>`
      : html`<a href="${facilityPath(facilityId)}"><bdi>${holder}</bdi></a>`;
  const marks = [
    evidence.holderKind,
    evidence.inside ? text.inside : text.outside,
    ...(evidence.wide ? [text.wide] : []),
  ];
  const plan = text.plan(
    evidence.plan,
    evidence.validFrom === null ? text.noStart : formatDate(evidence.validFrom),
    evidence.validTo === null ? text.noEnd : formatDate(evidence.validTo),
  );
  return html`<li><strong>${name}</strong>（${marks.filter(Boolean).join('・')}）
<span class="help">${plan}</span>${toPhone(evidence)}</li>`;
}

/** A hub that is there for professionals only is not called by residents. */
function toPhone({ phone, consultees }: Evidence): Html | '' {
  const dialled = findDialled(phone);
  if (!dialled || (consultees !== 'residents' && consultees !== 'both')) return '';
  return html`<span>${text.consultees[consultees]}：<a href="tel:${dialled}">${phone}</a></span>`;
}
