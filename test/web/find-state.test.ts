import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { states } from '../../geo/atlas/care-query.ts';
import { careFunctions } from '../../geo/care/care-function.ts';
import { servesAnswers } from '../../geo/care/serves.ts';
import { homeSearchBodySchema } from '../../server/routes/schemas/care.ts';
import {
  type CareFilters,
  defaultFindState,
  type FindState,
  noCareFilters,
  toCareBody,
  toFindParams,
  toFindState,
  withoutFilter,
} from '../../web/find/find-state.ts';

const area = fc.record({
  layer: fc.constantFrom('daily', 'municipality', 'homecare'),
  code: fc.stringMatching(/^[0-9]{2,5}(-[0-9]{1,2})?$/),
});
const some = fc.subarray([...states], { minLength: 1 });

const filters: fc.Arbitrary<CareFilters> = fc.record({
  serves: fc.subarray(servesAnswers.map(({ id }) => id)),
  accepts: fc.oneof(
    fc.constant({}),
    fc.record({ ventilator: some, 'contact-24h': some }),
    fc.record({ stoma: some }),
  ),
  enhanced: fc.subarray([...states]),
  open: fc.option(
    fc.record({
      at: fc.oneof(
        fc.constant('now' as const),
        fc.record({
          day: fc.integer({ min: 0, max: 7 }),
          hour: fc.option(fc.integer({ min: 0, max: 23 })),
        }),
      ),
      states: some,
    }),
  ),
  capacity: fc.option(fc.record({ least: fc.integer({ min: 1, max: 9999 }), states: some })),
  withinMetres: fc.constantFrom(null, 2000, 16_000, 30_000),
  area: fc.option(area),
});

const findStates: fc.Arbitrary<FindState> = fc.record({
  around: fc.option(area),
  careFunction: fc.option(fc.constantFrom(...careFunctions.map(({ id }) => id))),
  filters,
  facility: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
  baseMap: fc.constantFrom(null, 'plain' as const, 'gsi-pale' as const),
});

describe('the state of 専門職向け検索', () => {
  it('comes back from its URL as it was', () => {
    fc.assert(
      fc.property(findStates, (state) => {
        expect(toFindState(new URLSearchParams(toFindParams(state).toString()))).toEqual(state);
      }),
    );
  });

  it('has an empty URL by default', () => {
    expect(toFindParams(defaultFindState).toString()).toBe('');
    expect(toFindState(new URLSearchParams())).toEqual(defaultFindState);
  });

  it('leaves what it does not understand at the default', () => {
    const odd =
      'function=magic&serves=all&accepts=ventilator&accepts=stoma:maybe&enhanced=x&open=8:yes&open=now&capacity=-1:yes&within=far&area=daily&around=:1&base=none&home=138.3,34.9&address=x';
    expect(toFindState(new URLSearchParams(odd))).toEqual(defaultFindState);
  });

  it('is a search the server understands', () => {
    fc.assert(
      fc.property(filters, (each) => {
        const body = { home: [150.4, 30.2], ...toCareBody(each) };
        expect(homeSearchBodySchema.safeParse(body).success).toBe(true);
      }),
    );
  });

  it.each([
    ['within', { withinMetres: 2000 }, { withinMetres: null }],
    ['serves', { serves: ['declared'] }, {}],
    ['accepts.stoma', { accepts: { stoma: ['yes'] } }, {}],
    ['enhanced', { enhanced: ['yes'] }, {}],
    ['open', { open: { at: 'now', states: ['yes'] } }, {}],
    ['capacity', { capacity: { least: 9, states: ['yes'] } }, {}],
    ['area', { area: { layer: 'daily', code: '1' } }, {}],
  ] as const)('takes the filter %s away as the server names it', (name, asked, left) => {
    expect(withoutFilter({ ...noCareFilters, ...asked }, name)).toEqual({
      ...noCareFilters,
      ...left,
    });
  });
});
