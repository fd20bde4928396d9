import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Audience } from '../../geo/atlas/answers.ts';
import type { AtlasStore } from '../atlas-store.ts';
import { audienceOf } from './audience.ts';

/** What the routes need of the world. */
export interface RouteContext {
  readonly store: AtlasStore;
  readonly settings: {
    readonly host: string;
    readonly audience: Audience | null;
    readonly adminToken: string | null;
  };
  readonly version: string;
  /** Today in Japan, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export const audienceFor = (context: RouteContext, c: Context): Audience =>
  audienceOf(context.settings, c.req.header('host') ?? '');

export type Routes = OpenAPIHono;
