import { describe, expect, it } from 'vitest';
import { tableFormats } from '../../../server/import/formats/registry.ts';
import { recognise } from '../../../server/import/recognise.ts';
import { findTemplate, templateFormats, toTemplate } from '../../../server/import/templates.ts';
import { readText } from './read-fixture.ts';

describe('templates', () => {
  it.each(templateFormats.map((format) => [format.label, format] as const))(
    'the template of %s is recognised as what it is',
    (_, format) => {
      const text = toTemplate(format);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      const cells = text.slice(1).trim().split(',');
      expect(cells).toHaveLength(format.columns.length);
      const found = recognise([{ line: 1, cells }], tableFormats);
      expect(found.ok && found.format.id).toBe(format.id);
    },
  );

  it('a template with its rows missing reads as an empty table', async () => {
    const { read, rejected } = await readText(findTemplate('population')!);
    expect(read).toMatchObject({ ok: true, rows: 0 });
    expect(rejected).toEqual([]);
  });

  it('finds none for a national format', () => {
    expect(findTemplate('kaigo')).toBeUndefined();
  });
});
