import { useEffect } from 'react';
import type { MapValues } from '../map/map-values.ts';
import { MapCaption } from '../print/map-caption.tsx';
import type { PaperView } from '../print/paper-view.ts';
import type { MapPicture } from '../print/use-map-picture.ts';
import { words } from '../words/words.ts';

export interface AreaMapPictureProps {
  readonly view: PaperView;
  readonly values: MapValues;
  readonly picture: MapPicture;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** Called once the picture stands, or when it is sure that there will be none. */
  readonly onDrawn?: () => void;
}

/** A small map as a picture, with north, scale and the source of its ground. */
export function AreaMapPicture({ view, values, picture, label, onDrawn }: AreaMapPictureProps) {
  const { width, height } = view.box;
  return (
    <figure className="sheet-map">
      <div className="sheet-map-box" style={{ aspectRatio: `${width} / ${height}` }}>
        {picture.is === 'drawn' && <img src={picture.url} alt={label} onLoad={onDrawn} />}
        {picture.is === 'failed' && <MapFailed onDrawn={onDrawn} />}
      </div>
      <figcaption>
        <MapCaption view={view} baseMap={values.baseMap} />
        <small>{words.sheet.mapNote}</small>
      </figcaption>
    </figure>
  );
}

function MapFailed({ onDrawn }: Pick<AreaMapPictureProps, 'onDrawn'>) {
  useEffect(() => onDrawn?.(), [onDrawn]);
  return <p>{words.paper.mapFailed}</p>;
}
