import { type PositionFault, screenPosition } from '../../../geo/registry/position.ts';
import { absent, certain, doubtful, type Parsed, unreadable } from './parsed.ts';

const faultMessages: Readonly<Record<PositionFault, string>> = {
  'position-zero': '緯度・経度が0,0のため、位置として使いません（一覧には載せます）。',
  'position-outside-japan':
    '緯度・経度が日本の外を指すため、位置として使いません（一覧には載せます）。',
  'position-failed-geocode':
    '緯度・経度が住所変換に失敗したときの点のため、位置として使いません（一覧には載せます）。',
};

/**
 * A published position as `[lng, lat]` degrees. An impossible one is kept as published with the
 * doubt that names its fault (the registry refuses it again when it folds); latitude and longitude
 * that changed places are put right with a doubt; half a position is left out.
 */
export function parsePosition(latCell: string, lngCell: string): Parsed<readonly [number, number]> {
  const latText = latCell.normalize('NFKC').trim();
  const lngText = lngCell.normalize('NFKC').trim();
  if (latText === '' && lngText === '') return absent;
  const lat = toDegrees(latText);
  const lng = toDegrees(lngText);
  if (lat === undefined || lng === undefined)
    return unreadable(
      'position-incomplete',
      `緯度「${latCell}」・経度「${lngCell}」の組が揃っていないため、位置を取り込みませんでした。`,
    );
  const screening = screenPosition([lng, lat]);
  if (screening.ok) return certain([lng, lat]);
  if (screening.reason === 'position-outside-japan' && screenPosition([lat, lng]).ok)
    return doubtful(
      [lat, lng],
      'position-swapped',
      `緯度と経度が入れ替わっていたため、直しました（${latText}, ${lngText}）。`,
    );
  return doubtful([lng, lat], screening.reason, faultMessages[screening.reason]);
}

/** Decimal degrees, or `35度41分22秒`; undefined when neither. */
function toDegrees(text: string): number | undefined {
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  const parts = /^(\d+)[度°](\d+)[分'′](\d+(?:\.\d+)?)["秒″]$/u.exec(text);
  if (!parts) return undefined;
  return Number(parts[1]) + Number(parts[2]) / 60 + Number(parts[3]) / 3600;
}
