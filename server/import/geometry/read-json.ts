import { decode } from '../decode.ts';
import type { InputFile } from '../input-file.ts';
import { isGeoJson, type RawLayers, readGeoJson } from './geojson.ts';
import { type GeometryFile, toGeometryLayer } from './geometry-layer.ts';
import { isTopoJson, readTopoJson } from './topojson.ts';

/** V8 holds no longer string. */
const longestText = 0x1fffffe8;

/** Reads a GeoJSON or TopoJSON document; a sentence when it is neither. */
export async function readJson(input: InputFile): Promise<GeometryFile> {
  const decoded = await decode(input.bytes);
  if (!decoded.ok) return decoded;
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of decoded.text()) {
    length += piece.length;
    if (length > longestText)
      return {
        ok: false,
        message:
          'ファイルが大きすぎて一度に読めません（約5億文字まで）。都道府県ごとのファイルか Shapefile を使ってください。',
      };
    pieces.push(piece);
  }
  const parsed = parse(pieces.join(''));
  if (!parsed.ok) return parsed;
  const { document } = parsed;
  const topo = isTopoJson(document);
  if (!topo && !isGeoJson(document))
    return {
      ok: false,
      message:
        'JSON ですが、GeoJSON（FeatureCollection）でも TopoJSON（Topology）でもありません。地図データの形式で保存し直してください。',
    };
  const raw: RawLayers = topo ? readTopoJson(document) : readGeoJson(document);
  if (!raw.ok) return raw;
  const label = topo ? 'TopoJSON' : 'GeoJSON';
  const { encoding } = decoded;
  const layers = raw.layers.map(({ name, features, system }) => {
    const file = name ? `${input.file}#${name}` : input.file;
    return toGeometryLayer({ file, encoding, label }, features, system);
  });
  if (layers.some((layer) => layer.count > 0)) return { ok: true, layers, ignored: [] };
  return { ok: false, message: `${label} ですが、地物（feature）が1件もありません。` };
}

type Parsed =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly message: string };

function parse(text: string): Parsed {
  if (text.trim() === '') return { ok: false, message: 'ファイルが空です。' };
  try {
    return { ok: true, document: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      ok: false,
      message: `JSON として読めません（${error.message}）。ファイルが途中で切れていないか確かめてください。`,
    };
  }
}
