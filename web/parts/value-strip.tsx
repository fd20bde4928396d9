const [width, height, margin] = [120, 20, 4];

export interface ValueStripProps {
  readonly values: readonly (number | null)[];
  /** The one that is told apart. */
  readonly value: number | null;
}

/** How values lie between the least and the greatest; the words beside it say the place. */
export function ValueStrip({ values, value }: ValueStripProps) {
  const known = values.filter((each) => each !== null);
  if (value === null || known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const toX = (each: number) =>
    most === least ? width / 2 : margin + ((each - least) / (most - least)) * (width - 2 * margin);
  return (
    <svg className="value-strip" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line x1={margin} x2={width - margin} y1={height / 2} y2={height / 2} />
      {[...new Set(known)].map((each) => (
        <line key={each} x1={toX(each)} x2={toX(each)} y1={6} y2={height - 6} />
      ))}
      <circle cx={toX(value)} cy={height / 2} r={4.5} />
    </svg>
  );
}
