import { type RefObject, useState } from 'react';
import { findChangeMark } from '../map/change-marks.ts';
import type { Camera, MapValues } from '../map/map-values.ts';

/** As wide as an A4 sheet between its margins, in CSS pixels. */
const width = 690;
const height = 330;

export interface PaperPicture {
  /** Address of the picture; null where there is none yet. */
  readonly url: string | null;
  readonly isDrawing: boolean;
  /** Draws the map as it stands, in light colours, and prints when the sheet shows it. */
  readonly print: () => void;
  readonly onShown: () => void;
}

/** The map on paper: drawn anew when printing is asked for, so that it fits the sheet. */
export function usePaperPicture(values: MapValues, camera: RefObject<Camera | null>): PaperPicture {
  const [url, setUrl] = useState<string | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const draw = async () => {
    if (camera.current === null) return window.print();
    setDrawing(true);
    try {
      const { drawMapPicture } = await import('../map/map-picture.ts');
      const request = {
        values: toPaperValues(values),
        camera: camera.current,
        width,
        height,
        pixelRatio: 2,
      };
      const picture = await drawMapPicture(request, () => true);
      if (url !== null) URL.revokeObjectURL(url);
      setUrl(picture === undefined ? null : URL.createObjectURL(picture));
    } catch {
      // Where no map can be drawn the sheet goes without: its table tells the same.
      setUrl(null);
      window.print();
    } finally {
      setDrawing(false);
    }
  };
  return { url, isDrawing, print: () => void draw(), onShown: () => window.print() };
}

/** Light, without what only helps in choosing; the plain base needs no outside source's mark. */
function toPaperValues(values: MapValues): MapValues {
  const { facilities } = values;
  const pins = facilities.from === 'list' ? facilities.pins : [];
  return {
    ...values,
    theme: 'light',
    baseMap: 'plain',
    selectedArea: null,
    raised: null,
    facilities: { from: 'list', pins: pins.filter(({ image }) => findChangeMark(image)) },
  };
}
