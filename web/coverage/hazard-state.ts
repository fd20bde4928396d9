import { type PortalLayerId, portalLayers } from '../map/portal-layers.ts';
import { toSearchParams, toViewState, type ViewState } from '../view-state.ts';

/** What the page of hazards shows: a view, and the portal's maps laid over it. */
export interface HazardState extends ViewState {
  readonly portal: readonly PortalLayerId[];
}

/** Reads a URL's query; a map the portal does not have is left out. */
export function toHazardState(params: URLSearchParams): HazardState {
  const named = (params.get('portal') ?? '').split(',');
  const portal = portalLayers.map(({ id }) => id).filter((id) => named.includes(id));
  return { ...toViewState(params), portal };
}

export function toHazardParams({ portal, ...view }: HazardState): URLSearchParams {
  const params = toSearchParams(view);
  if (portal.length > 0) params.set('portal', portal.join(','));
  return params;
}
