import { useId } from 'react';
import type { IndicatorItem } from '../../geo/atlas/answers-indicators.ts';
import { type Gap, gaps, listRampSteps } from '../map/choropleth.ts';
import { palettes } from '../map/palette.ts';
import { patternBox, patterns } from '../map/verdict-patterns.ts';
import { useTheme } from '../use-media.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { listClassTexts } from './figure-text.ts';
import type { ClassedFigures } from './shown-figures.ts';

const text = words.indicatorMode;

/** What the colours of the map mean: the bounds of each class, and how many areas wear it. */
export function ClassLegend({ item, classed }: { item: IndicatorItem; classed: ClassedFigures }) {
  const theme = useTheme();
  const { bounds, counts } = classed.classes;
  const steps = listRampSteps(counts.length);
  const worn = gaps.filter((gap) => classed.gaps[gap] > 0);
  const total = [...counts, ...Object.values(classed.gaps)].reduce((sum, n) => sum + n, 0);
  return (
    <div className="class-legend">
      <p>{text.legendMore[theme]}</p>
      {counts.length === 0 && <p>{text.noValues}</p>}
      <ul>
        {listClassTexts(item, bounds).map((range, i) => (
          <li key={bounds[i]}>
            <RampSwatch step={steps[i] ?? 0} />
            <span>{range}</span>
            <span className="legend-count">{text.areaCount(formatCount(counts[i]))}</span>
          </li>
        ))}
        {worn.map((gap) => (
          <li key={gap}>
            <GapSwatch gap={gap} />
            <span>{gap === 'suppressed' ? words.figures.withheld : text.noData}</span>
            <span className="legend-count">{text.areaCount(formatCount(classed.gaps[gap]))}</span>
          </li>
        ))}
      </ul>
      <p className="legend-total">{text.total(formatCount(total))}</p>
    </div>
  );
}

const [width, height] = [24, 16];

/** The colour of a class, of which the ramp has seven steps: as the map wears it, on paper too. */
export function RampSwatch({ step }: { step: number }) {
  const { ramp } = palettes[useTheme()];
  return (
    <svg className="verdict-swatch" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} fill={ramp[step]} />
      <SwatchEdge />
    </svg>
  );
}

/** The pattern of areas without a class. */
export function GapSwatch({ gap }: { gap: Gap }) {
  const id = useId();
  const pattern = patterns[gap];
  return (
    <svg className="verdict-swatch" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <pattern id={id} width={patternBox} height={patternBox} patternUnits="userSpaceOnUse">
        <path
          d={pattern?.path}
          fill="none"
          stroke="var(--verdict-unknown-mark)"
          strokeWidth={pattern?.width}
          strokeLinecap="round"
        />
      </pattern>
      <rect width={width} height={height} fill="var(--verdict-unknown-fill)" />
      <rect width={width} height={height} fill={`url(#${id})`} />
      <SwatchEdge />
    </svg>
  );
}

function SwatchEdge() {
  return (
    <rect
      x="0.75"
      y="0.75"
      width={width - 1.5}
      height={height - 1.5}
      fill="none"
      stroke="var(--control-border)"
      strokeWidth="1.5"
    />
  );
}
