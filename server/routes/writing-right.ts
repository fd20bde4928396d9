import { timingSafeEqual } from 'node:crypto';
import type { Audience } from '../../geo/atlas/answers.ts';
import { isFromHere, isLoopback, type RequestOrigin } from './audience.ts';

export interface WritingRequest extends RequestOrigin {
  readonly authorization: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  /** Address of the peer; undefined when called in process. */
  readonly remoteAddress: string | undefined;
}

/**
 * Who may write: the holder of `ADMIN_TOKEN`, or somebody on this very machine whose page is our
 * own (or who uses no browser). A server that is said to be public takes the token only: a proxy of
 * the same machine that leaves no mark looks just like somebody who sits at it. Returns why not, as a
 * sentence, or null when writing is allowed.
 */
export function whyNotWrite(
  request: WritingRequest,
  settings: {
    readonly audience: Audience | null;
    readonly adminToken: string | null;
    readonly host: string;
  },
): string | null {
  const bearer = request.authorization?.match(/^Bearer (.+)$/)?.[1];
  if (bearer !== undefined)
    return settings.adminToken !== null && sameSecret(bearer, settings.adminToken)
      ? null
      : 'トークンが正しくありません。ADMIN_TOKEN に設定した値を送ってください。';
  if (settings.audience === 'public')
    return '公開用（AUDIENCE=public）のサーバーでは、ADMIN_TOKEN を Authorization: Bearer で送ったときだけ書き込めます。';
  const local =
    isFromHere(settings, request) &&
    (request.remoteAddress === undefined || isLoopback(plain(request.remoteAddress)));
  if (!local)
    return '書き込みは同じ機械の画面から行うか、ADMIN_TOKEN を Authorization: Bearer で送ってください。';
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin')
    return '別のサイトからの書き込みは受け付けません。';
  if (request.origin !== undefined && request.origin !== `http://${request.host}`)
    return '別のサイトからの書き込みは受け付けません。';
  return null;
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const plain = (address: string) => address.replace(/^::ffff:/, '');
