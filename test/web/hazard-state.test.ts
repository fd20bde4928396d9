import { describe, expect, it } from 'vitest';
import { toHazardParams, toHazardState } from '../../web/coverage/hazard-state.ts';

describe('the state of the page of hazards', () => {
  it.each(['', 'portal=flood%2Ctsunami', 'layer=city&area=98100&portal=landslide'])(
    'survives its URL: %s',
    (query) => {
      expect(toHazardParams(toHazardState(new URLSearchParams(query))).toString()).toBe(query);
    },
  );

  it('leaves out maps the portal does not have, and says each once', () => {
    const state = toHazardState(new URLSearchParams('portal=tsunami,fire,flood,flood'));
    expect(state.portal).toEqual(['flood', 'tsunami']);
  });
});
