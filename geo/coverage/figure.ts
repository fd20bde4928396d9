import type { FigureBody } from '../registry/source-record.ts';
import type { SceneId } from '../terms/scene.ts';

/** An imported indicator: `figure:` and the id its publisher gives it. */
export type FigureId = `figure:${string}`;

/** A figure record with what decides between two of the same thing. */
export interface FigureRecord {
  readonly key: string;
  readonly edition: string | null;
  readonly body: FigureBody;
}

/**
 * One imported indicator of one year, in one unit: the newest year there is. Columns are parallel,
 * one row an area, ascending by layer and code. Plain data.
 */
export interface FigureSeries {
  readonly id: FigureId;
  readonly label: string;
  readonly scenes: readonly SceneId[];
  /** As its publisher writes it. */
  readonly unit: string;
  readonly direction: 'more' | 'less' | 'none';
  readonly definition: string;
  readonly publisher: string;
  readonly caveat: string;
  /** Null when nobody says of which year it is. */
  readonly year: number | null;
  /** Population is published for every municipality: never withheld. */
  readonly isPopulation: boolean;
  readonly layers: readonly string[];
  readonly codes: readonly string[];
  /** Null = withheld by the publisher. */
  readonly values: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  /**
   * Keys (`layer|code`) for which another figure of this year differs, or stands in another unit:
   * the one shown is of the newest edition, else the first by key.
   */
  readonly contested: readonly string[];
}

/** 市町村 and 市区町村 are one place but for the 政令市: figures of both meet under one key. */
export function figureKey(layer: string, code: string): string {
  return `${layer === 'city' ? 'municipality' : layer}|${code}`;
}
