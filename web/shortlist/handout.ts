import { formatCount, formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';
import { type Candidate, listFound } from './candidate.ts';
import { toCandidateName } from './candidate-name.tsx';
import { listSourceLines } from './used-sources.ts';

/** What goes with the list wherever it leaves the browser. */
export interface Handout {
  readonly title: string;
  readonly candidates: readonly Candidate[];
  /** When it was made, and that it is the fictional demo. */
  readonly made: readonly string[];
  /** That it was processed. */
  readonly processing: string;
  /** Opens the same facilities; it carries their ids and nothing else. */
  readonly url: string;
  readonly sourceLines: readonly string[];
}

/** @param today `YYYY-MM-DD`. */
export function toHandout(
  candidates: readonly Candidate[],
  {
    today,
    isDemo,
    url,
  }: { readonly today: string; readonly isDemo: boolean; readonly url: string },
): Handout {
  const text = words.shortlist;
  return {
    title: text.title,
    candidates,
    made: [text.madeOn(formatDate(today)), ...(isDemo ? [words.site.demo] : [])],
    processing: text.processing,
    url,
    sourceLines: listSourceLines(listFound(candidates).map(({ facility }) => facility)),
  };
}

/** What is said of the list as a whole, a line each. */
export function listRemarks({ made, processing, url }: Handout): string[] {
  return [...made, processing, `${words.shortlist.link}${words.site.colon}${url}`];
}

/** `1番 見本診療所`, on a line of its own wherever it stands. */
export function toHeading(candidate: Candidate): string {
  const name = toOneLine(toCandidateName(candidate));
  return `${words.shortlist.number(formatCount(candidate.number))} ${name}`;
}

/** Text that cannot break out of its line. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
