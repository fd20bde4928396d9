import type { MapValues } from '../map/map-values.ts';
import { portalTerms } from '../map/portal-layers.ts';
import { words } from '../words/words.ts';

/** Whose tiles are on the map, always in sight while they are. */
export function MapAttribution({ values }: { values: MapValues }) {
  const sources = [
    ...(values.baseMap === 'gsi-pale'
      ? [{ href: words.map.gsiLink, label: words.map.gsiAttribution }]
      : []),
    ...(values.hazards && values.hazards.portal.length > 0
      ? [{ href: portalTerms, label: words.hazard.portalAttribution }]
      : []),
  ];
  if (sources.length === 0) return null;
  return (
    <p className="map-attribution">
      {sources.map(({ href, label }, i) => (
        <span key={href}>
          {i > 0 && words.site.listSeparator}
          <a href={href}>{label}</a>
        </span>
      ))}
    </p>
  );
}
