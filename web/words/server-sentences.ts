import type { VerdictAnswer } from '../../geo/atlas/answers.ts';
import type { Serves } from '../../geo/atlas/answers-care.ts';
import type { HomeAnswer } from '../../geo/care/home.ts';
import { toReason } from '../../geo/care/serves-reason.ts';
import { findRemarkId } from '../../geo/coverage/remark.ts';
import { language, words } from './words.ts';

/** The server's sentences are Japanese: here they are said in the language in use. */

/** Why a provider serves a home, or does not. */
export function toReasonText({ ground, facts }: Pick<Serves, 'ground' | 'facts'>): string {
  return toReason(ground, facts, words.server.reasons);
}

/** What is said beside a verdict; '' where its label says it all. */
export function toRemarkText({ remark, evidence }: Pick<VerdictAnswer, 'remark' | 'evidence'>) {
  const id = findRemarkId(remark);
  if (remark === '' || id !== undefined) return id === undefined ? '' : words.server.remarks[id];
  const holders = evidence.map(({ holder }) => holder);
  return words.server.servedBy(holders.join(words.site.listSeparator));
}

/** How far an address could be followed, and what to do now. */
export function toAddressText({ status, reached, message }: HomeAnswer): string {
  if (language.ofServer) return message;
  const far = reached.label === '' ? '' : words.server.addressReached(reached.label);
  return far + (status === 'choose' ? words.server.addressChoose : words.server.addressMissing);
}
