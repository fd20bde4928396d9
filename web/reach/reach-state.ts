import { findReachTarget, type ReachTargetId } from '../../geo/coverage/reach-target.ts';

/** What the page of reach shows, as its URL tells it. */
export interface ReachState {
  /** Null: the page chooses. */
  readonly layer: string | null;
  readonly area: string | null;
  readonly target: ReachTargetId;
  /** Kept for the other modes: the reach itself is of the data as it is. */
  readonly asOf: string | null;
}

const firstTarget: ReachTargetId = 'home-visit';

export function toReachState(params: URLSearchParams): ReachState {
  return {
    layer: params.get('layer'),
    area: params.get('area'),
    target: findReachTarget(params.get('target') ?? '')?.id ?? firstTarget,
    asOf: params.get('asOf'),
  };
}

export function toReachParams({ layer, area, target, asOf }: ReachState): URLSearchParams {
  return new URLSearchParams({
    ...(layer !== null && { layer }),
    ...(area !== null && { area }),
    ...(target !== firstTarget && { target }),
    ...(asOf !== null && { asOf }),
  });
}
