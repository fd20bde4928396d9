import type { Position } from '../registry/position.ts';
import type { Atlas } from './atlas.ts';
import { countOf, type DocSet, has, listDocs } from './doc-set.ts';
import { type DocAtDistance, docsWithin } from './nearby.ts';
import type { FacilityQuery } from './query.ts';
import { greatCircleMetres } from './sphere.ts';
import { toWords } from './text-index.ts';

/**
 * The first `upTo` hits in the order the query asks for. Every order is total: facilities that
 * tie follow by name where they are not told apart by distance, and at last by id.
 */
export function rankHits(
  atlas: Atlas,
  hits: DocSet,
  query: FacilityQuery,
  upTo: number,
): Uint32Array {
  switch (query.sort) {
    case 'name':
      return firstInOrder(atlas.facilities.byName, hits, upTo);
    case 'kana':
      return firstInOrder(atlas.facilities.byKana, hits, upTo);
    case 'relevance':
      return byRelevance(atlas, hits, toWords(query.q)).subarray(0, upTo);
    case 'distance':
      return query.near
        ? byDistance(atlas, hits, query.near, upTo)
        : firstInOrder(atlas.facilities.byKana, hits, upTo);
  }
}

function firstInOrder(order: Uint32Array, hits: DocSet, upTo: number): Uint32Array {
  const first: number[] = [];
  for (const doc of order) {
    if (first.length === upTo) break;
    if (has(hits, doc)) first.push(doc);
  }
  return Uint32Array.from(first);
}

/** Best words first (name begins, name, kana, address or phone), then by name. */
function byRelevance({ facilities }: Atlas, hits: DocSet, words: readonly string[]): Uint32Array {
  // One number holds both keys, for numbers sort fast: the ranks by name are whole and unique.
  const keys = Float64Array.from(listDocs(hits), (doc) => {
    const places = words.reduce((sum, word) => sum + facilities.text.placeOf(doc, word), 0);
    return places * facilities.size + facilities.nameRanks[doc]!;
  }).sort();
  return Uint32Array.from(keys, (key) => facilities.byName[key % facilities.size]!);
}

/** Fewer hits than this are measured one by one. */
const fewHits = 2000;
const firstRadiusMetres = 2000;
/** Half the way round the Earth and more: nothing is farther. */
const farthestMetres = 2.1e7;

/** Nearest first; those without a position last, by id. */
function byDistance(atlas: Atlas, hits: DocSet, near: Position, upTo: number): Uint32Array {
  const total = countOf(hits);
  const wanted = Math.min(upTo, total);
  let nearest: DocAtDistance[] = [];
  if (total < fewHits) nearest = measure(atlas, hits, near);
  // All within a radius are nearer than all beyond it: widen until there are enough.
  else
    for (let radius = firstRadiusMetres; ; radius *= 3) {
      nearest = docsWithin(atlas.facilities, near, Math.min(radius, farthestMetres), hits);
      if (nearest.length >= wanted || radius >= farthestMetres) break;
    }
  const ranked = nearest
    .sort((a, b) => a.metres - b.metres || a.doc - b.doc)
    .slice(0, wanted)
    .map(({ doc }) => doc);
  if (ranked.length === wanted) return Uint32Array.from(ranked);
  const unplaced = listDocs(hits).filter((doc) => atlas.facilities.positionOf(doc) === null);
  return Uint32Array.from([...ranked, ...unplaced]).subarray(0, wanted);
}

function measure(atlas: Atlas, hits: DocSet, near: Position): DocAtDistance[] {
  const measured: DocAtDistance[] = [];
  for (const doc of listDocs(hits)) {
    const position = atlas.facilities.positionOf(doc);
    if (position) measured.push({ doc, metres: greatCircleMetres(near, position) });
  }
  return measured;
}
