import type { Context } from 'hono';
import type { Audience } from '../../geo/atlas/answers.ts';
import type { AtlasStore } from '../atlas-store.ts';
import { audienceOf, originOf } from './audience.ts';

/** What the routes need of the world. */
export interface RouteContext {
  readonly store: AtlasStore;
  readonly settings: {
    readonly host: string;
    readonly audience: Audience | null;
    readonly adminToken: string | null;
    readonly publicUrl?: string | null;
    readonly basemap?: 'none' | 'gsi-pale';
  };
  readonly version: string;
  /** Today in Japan, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The moment at which a question is asked; the machine's clock unless given. */
  readonly now?: () => Date;
}

export const audienceFor = (context: RouteContext, c: Context): Audience =>
  audienceOf(
    context.settings,
    originOf((name) => c.req.header(name)),
  );
