import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../../server/database/canonical-json.ts';

it('says what JSON says, whatever it is given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('does not depend on the order of keys, and leaves absent fields out', () => {
  expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: '', e: undefined })).toBe(
    '{"a":"","b":[1,{"d":null}]}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(contentHash(canonicalJson(reversed))).toMatch(/^[0-9a-f]{32}$/);
    }),
  );
});
