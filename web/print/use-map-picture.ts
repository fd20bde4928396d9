import { useEffect, useState } from 'react';
import type { MapValues } from '../map/map-values.ts';
import { pixelsPerMillimetre } from './paper.ts';
import type { PaperView } from './paper-view.ts';

export type MapPicture =
  | { readonly is: 'drawing' | 'failed' }
  | { readonly is: 'drawn'; readonly url: string };

/** 240 dots to the inch; fewer on A3, where the picture would outgrow the device. */
const mostPixels = 4_500_000;

function toPixelRatio(width: number, height: number): number {
  return Math.min(2.5, Math.max(2, Math.sqrt(mostPixels / (width * height))));
}

/** The map of a view as a picture, drawn out of sight in the size of the paper. */
export function useMapPicture(view: PaperView, values: MapValues): MapPicture {
  const [picture, setPicture] = useState<MapPicture>({ is: 'drawing' });
  useEffect(() => {
    let url: string | null = null;
    let isWanted = true;
    setPicture({ is: 'drawing' });
    const width = view.box.width * pixelsPerMillimetre;
    const height = view.box.height * pixelsPerMillimetre;
    import('../map/map-picture.ts')
      .then(({ drawMapPicture }) => {
        const pixelRatio = toPixelRatio(width, height);
        const request = { values, camera: view.camera, width, height, pixelRatio };
        return drawMapPicture(request, () => isWanted);
      })
      .then(
        (blob) => {
          if (!isWanted || blob === undefined) return;
          url = URL.createObjectURL(blob);
          setPicture({ is: 'drawn', url });
        },
        () => isWanted && setPicture({ is: 'failed' }),
      );
    return () => {
      isWanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [view, values]);
  return picture;
}
