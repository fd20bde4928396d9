import { beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../geo/terms/kind.ts';
import { positionLevels } from '../../geo/terms/position-level.ts';
import { type ImportedDemo, importDemo } from './import-demo.ts';

let demo: ImportedDemo;
beforeAll(async () => {
  demo = await importDemo();
}, 120_000);

const tally = <T>(items: readonly T[], keyOf: (item: T) => string) => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

describe('the demo through the pipeline', () => {
  it('every file is recognised and every row accounted for', () => {
    for (const file of demo.report.files) {
      expect(file.status, file.file).toBe('read');
      const { rows, created, updated, unchanged, rejected } = file;
      expect(created + updated + unchanged + rejected, file.file).toBe(rows);
    }
    const formats = new Set(demo.report.files.map(({ format }) => format));
    for (const format of expectedFormats) expect(formats, format).toContain(format);
    expect(demo.report.totals.rejected).toBe(2);
  });

  it('a second time, nothing changes', () => {
    const { totals } = demo.again;
    expect([totals.created, totals.updated]).toEqual([0, 0]);
    expect(totals.unchanged + totals.rejected).toBe(totals.rows);
  });

  it('every usual fault of real files is there, and met', () => {
    const met = new Set(
      demo.report.files.flatMap(({ warningsByReason }) => Object.keys(warningsByReason)),
    );
    for (const reason of expectedDoubts) expect(met, reason).toContain(reason);
  });

  it('has areas on every layer', () => {
    const areas = tally(demo.input.areas, ({ layer }) => layer);
    expect(areas).toMatchObject({
      prefecture: 2,
      secondary: 8,
      homecare: 13,
      'medical-association': 2,
      'health-center': 4,
      city: 23,
      municipality: 25,
      daily: 63,
    });
    const own = demo.input.areas.filter(({ prefecture }) => prefecture === '98');
    expect(tally(own, ({ layer }) => layer)).toMatchObject({ secondary: 5, city: 20, daily: 60 });
    for (const area of demo.input.areas) {
      expect(area.geometry, `${area.layer} ${area.code}`).not.toBeNull();
      expect(area.membersWithoutShape, `${area.layer} ${area.code}`).toEqual([]);
      expect(area.population, `${area.layer} ${area.code}`).not.toBeNull();
    }
  });

  it('has 4,000 facilities of every kind, found at every level', () => {
    const { facilities } = demo.input;
    expect(facilities.length).toBeGreaterThan(3800);
    expect(facilities.length).toBeLessThan(4200);
    const byKind = tally(
      facilities.flatMap((facility) => facility.kinds),
      (kind) => kind,
    );
    for (const { id } of kinds) if (id !== 'midwife') expect(byKind[id], id).toBeGreaterThan(0);
    const byLevel = tally(facilities, ({ positionLevel }) => positionLevel);
    for (const { id } of positionLevels) expect(byLevel[id], id).toBeGreaterThan(0);
    expect(facilities.some(({ positionContradicts }) => positionContradicts)).toBe(true);
    expect(facilities.some(({ name }) => [...name].length === 60)).toBe(true);
  });

  it('places with several sources are one, and those that are merely alike stay apart', () => {
    const { facilities } = demo.input;
    const certain = facilities.filter(({ records }) => records.length > 1);
    expect(certain.length).toBeGreaterThan(2000);
    const twins = tally(facilities, ({ municipality, name }) => `${municipality} ${name}`);
    const apart = Object.values(twins).filter((count) => count > 1).length;
    expect(apart).toBeGreaterThan(0);
    expect(apart).toBeLessThan(100);
  });

  it('a tier that was never withdrawn stands beside the one in force', () => {
    const double = demo.input.facilities.filter(
      ({ filings }) => filings.filter(({ symbol }) => /^支援[診病]/.test(symbol)).length > 1,
    );
    expect(double.length).toBeGreaterThan(3);
    for (const { filings } of double) {
      const inForce = filings.filter((one) => /^支援[診病]/.test(one.symbol) && one.inForce);
      expect(inForce).toHaveLength(1);
      expect(inForce[0]?.effectiveFrom).toBe('2024-06-01');
    }
  });
});

const expectedFormats = [
  'kaigo',
  'iryojoho',
  'iryojoho-hours',
  'todokede',
  'recommended-medical',
  'recommended-care',
  'recommended-population',
  'standard-medical',
  'supplement',
  'designations',
  'designation-sets',
  'area-members',
  'iryoken-members',
  'population',
  'population-cells',
  'geolonia-towns',
  'isj-blocks',
  'n03-boundaries',
  'census-small-areas',
  'exported-areas',
  'support-center-areas',
  'support-center-points',
];

const expectedDoubts = [
  'position-zero',
  'position-outside-japan',
  'position-failed-geocode',
  'position-swapped',
  'url-scheme-restored',
  'phone-zero-restored',
  'capacity-unreadable',
  'check-digit',
  'owner-inferred',
  'set-header-missing',
];
