import { expect, it } from 'vitest';
import { featureFormats } from '../../../server/import/formats/feature-registry.ts';
import { tableFormats } from '../../../server/import/formats/registry.ts';
import { ja } from '../../../web/words/ja.ts';

it('every format a file may be recognised as is called as its reader calls it', () => {
  const formats = [...tableFormats, ...featureFormats];
  expect(ja.desk.formats).toEqual(Object.fromEntries(formats.map(({ id, label }) => [id, label])));
});
