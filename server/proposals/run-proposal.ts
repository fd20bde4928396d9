import { Worker } from 'node:worker_threads';
import type { ProposalOutcome, ProposalTask } from '../../geo/coverage/proposal.ts';

/** Chooses in a thread of its own; undefined while another question is being answered. */
export type RunProposal = (task: ProposalTask) => Promise<ProposalOutcome> | undefined;

/** Runs from `tsc` output only: a thread cannot start from TypeScript. */
const workerUrl = new URL('./proposal-worker.js', import.meta.url);

/** One question at a time, so that few cores go on serving everybody else. */
export function openProposals(): RunProposal {
  let busy = false;
  return (task) => {
    if (busy) return undefined;
    busy = true;
    return ask(task).finally(() => {
      busy = false;
    });
  };
}

function ask(task: ProposalTask): Promise<ProposalOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { workerData: task });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`worker ended with ${code} before its answer`)));
  });
}
