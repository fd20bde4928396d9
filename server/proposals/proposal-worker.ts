import { parentPort, workerData } from 'node:worker_threads';
import { type ProposalTask, propose } from '../../geo/coverage/proposal.ts';
import { openHighs } from './highs-solver.ts';

/** One thread, one question: the solver blocks it, and nobody else. */
const port = parentPort;
if (port === null) throw new Error('proposal-worker.js runs in a worker thread only');
port.postMessage(propose(workerData as ProposalTask, await openHighs()));
