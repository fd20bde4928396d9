import { useEffect } from 'react';
import type { Bbox, MapValues } from '../map/map-values.ts';
import { words } from '../words/words.ts';
import { MapCaption } from './map-caption.tsx';
import { LeaderLine, NumberPlate } from './number-plate.tsx';
import type { ArrangedPins } from './numbered-pins.ts';
import { type PaperView, type Spot, toSpot } from './paper-view.ts';
import { useMapPicture } from './use-map-picture.ts';

export interface NumberedMapProps {
  /** What is shown and how large, in millimetres. */
  readonly view: PaperView;
  readonly values: MapValues;
  /** Null on the whole of a split map, which has frames instead. */
  readonly arranged: ArrangedPins | null;
  readonly frames?: readonly { readonly name: string; readonly bbox: Bbox }[];
  /** Called once the picture is there, or when it is sure that there will be none. */
  readonly onDrawn: () => void;
}

/**
 * A map of fixed millimetres whose numbers are those of a printed list: the ground is a picture, the
 * numbers are real text above it. The list tells all that it tells, so it is hidden from readers of
 * the screen.
 */
export function NumberedMap({ view, values, arranged, frames = [], onDrawn }: NumberedMapProps) {
  const picture = useMapPicture(view, values);
  const { width, height } = view.box;
  return (
    <div className="paper-map" style={{ width: `${width}mm` }}>
      <div className="paper-map-box" style={{ width: `${width}mm`, height: `${height}mm` }}>
        {picture.is === 'drawn' && (
          <img src={picture.url} alt="" onLoad={onDrawn} width={width} height={height} />
        )}
        {picture.is === 'failed' && <MapFailed onDrawn={onDrawn} />}
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {frames.map(({ name, bbox }) => (
            <Frame key={name} name={name} {...toFrame(view, bbox)} />
          ))}
          {arranged?.pins.map((its) => (
            <LeaderLine key={its.pin.id} arranged={its} size={arranged.size} />
          ))}
          {arranged?.pins.map((its) => (
            <NumberPlate key={its.pin.id} arranged={its} size={arranged.size} />
          ))}
        </svg>
      </div>
      <MapCaption view={view} baseMap={values.baseMap} />
    </div>
  );
}

function MapFailed({ onDrawn }: Pick<NumberedMapProps, 'onDrawn'>) {
  useEffect(onDrawn, [onDrawn]);
  return <p className="paper-map-failed">{words.paper.mapFailed}</p>;
}

/** White around the pins of a framed part. */
const framePadding = 3;

function toFrame(view: PaperView, bbox: Bbox): Spot & { width: number; height: number } {
  const from = toSpot(view, [bbox[0], bbox[3]]);
  const to = toSpot(view, [bbox[2], bbox[1]]);
  return {
    x: from.x - framePadding,
    y: from.y - framePadding,
    width: to.x - from.x + 2 * framePadding,
    height: to.y - from.y + 2 * framePadding,
  };
}

function Frame({ name, ...rectangle }: ReturnType<typeof toFrame> & { name: string }) {
  const { x, y, width, height } = rectangle;
  return (
    <>
      <rect className="paper-frame-halo" {...rectangle} />
      <rect className="paper-frame" {...rectangle} />
      <circle className="paper-frame-plate" cx={x + width / 2} cy={y + height / 2} r={5} />
      <text className="paper-frame-name" x={x + width / 2} y={y + height / 2 + 2.5}>
        {name}
      </text>
    </>
  );
}
