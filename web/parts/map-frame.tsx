import { lazy, type ReactNode, type RefObject, Suspense, useState } from 'react';
import type { Bbox } from '../map/map-values.ts';
import type { MapCommands, MapViewProps } from '../map/map-view.tsx';
import { words } from '../words/words.ts';
import { MapAttribution } from './map-attribution.tsx';
import { MapButtons } from './map-buttons.tsx';
import { MapLegend } from './map-legend.tsx';

const MapView = lazy(async () => {
  const { MapView } = await import('../map/map-view.tsx');
  return { default: MapView };
});

export interface MapFrameProps extends Omit<MapViewProps, 'onFail' | 'bounds'> {
  readonly commands: RefObject<MapCommands | null>;
  /** Null while it is not known where to look. */
  readonly bounds: Bbox | null;
  readonly home: Bbox;
  readonly hasAreas: boolean;
  readonly controls: ReactNode;
  /** Laid over the top of the map, e.g. この範囲で検索. */
  readonly overlay?: ReactNode;
  /** In place of the legend of facilities and verdicts. */
  readonly legend?: ReactNode;
}

/** The map with its controls, buttons, legend and attribution; it says so when it cannot be drawn. */
export function MapFrame(props: MapFrameProps) {
  const { values, bounds, home, commands, controls, overlay, hasAreas, legend, ...view } = props;
  const [failed, setFailed] = useState(false);
  const skeleton = (
    <p className="map-wait" role="status">
      {words.map.loading}
    </p>
  );
  return (
    <section className="map-frame" aria-label={words.map.label}>
      {controls}
      <div className="map-stage">
        {failed && (
          <div className="map-wait" role="alert">
            <p>{words.map.failed}</p>
            <p>{words.map.failedHelp}</p>
          </div>
        )}
        {!failed && bounds === null && skeleton}
        {!failed && bounds !== null && (
          <Suspense fallback={skeleton}>
            <MapView
              key={values.theme}
              {...view}
              values={values}
              bounds={bounds}
              commands={commands}
              onFail={() => setFailed(true)}
            />
          </Suspense>
        )}
        {!failed && <MapButtons commands={commands} home={home} />}
        {overlay}
        <MapAttribution values={values} />
      </div>
      <details
        className="legend-box"
        open={values.colouring !== null || Boolean(values.choropleth) || undefined}
      >
        <summary>{words.map.legend}</summary>
        {legend ?? (
          <MapLegend
            colouring={values.colouring}
            hasAreas={hasAreas}
            hasFacilities={values.facilities.from !== 'nothing'}
          />
        )}
      </details>
    </section>
  );
}
