import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { buildAreaIndex } from '../../geo/areas/area-index.ts';
import { buildRegistry } from '../../geo/registry/build-registry.ts';
import { findClaim } from '../../geo/registry/prepare-record.ts';
import type { RecordId, Registry } from '../../geo/registry/registry.ts';
import type { CurrentRecord } from '../../geo/registry/source-record.ts';
import { absent, atLeast, type Bar, equal, none, told } from './bar.ts';
import { type Institution, readInstitutions } from './filing-totals.ts';
import type { RealFolder } from './folder.ts';
import { readRawCsv } from './raw-file.ts';
import { isOneMunicipality, openRawGazetteer } from './raw-gazetteer.ts';
import { listRawBoundaries } from './raw-places.ts';

/** Which records were held to be one place, and whether that was right. */
export async function checkLinkage(folder: RealFolder): Promise<readonly Bar[]> {
  const registry = linkAgain(folder);
  const records = new Map(
    folder.state.listRecords().map((record) => [keyOf(record), record] as const),
  );
  return [
    ...checkHomeSupportHospitals(folder),
    ...checkMunicipalities(folder, records),
    ...checkPairs(folder),
    writeUnequalLinks(folder, registry, records),
    told('連結: 施設', `${registry.stats.records}件の記録から${registry.stats.facilities}施設`),
    told(
      '連結: 根拠ごとの数',
      Object.entries(registry.stats.links)
        .map(([evidence, count]) => `${evidence} ${count}`)
        .join('、'),
    ),
    told('連結: 似ているが分けたままの組', String(registry.stats.likely)),
  ];
}

const keyOf = ({ source, key }: RecordId) => `${source} ${key}`;

/** The database keeps facilities, not links: the registry is built again from the same records. */
function linkAgain({ state }: RealFolder): Registry {
  const index = buildAreaIndex(state.areas.filter(({ layer }) => layer === 'municipality'));
  return buildRegistry({
    records: state.listRecords(),
    municipalityAt: ([lng, lat]) => index.locate(lng, lat) ?? null,
    distanceOutsideMetres: (code, [lng, lat]) =>
      index.distanceOutsideMetres(code, lng, lat) ?? null,
  });
}

/** 在支病 stand where 医療情報ネット says that the hospital is. */
function checkHomeSupportHospitals(folder: RealFolder): readonly Bar[] {
  const name = '連結: 医療情報ネットの位置を得た在支病';
  const lists = folder.list('todokede');
  const hospitals = new Map(
    folder.list('iryojoho').flatMap((path) => readRawCsv(path).map((row) => [row.ID, row])),
  );
  if (lists.length === 0 || hospitals.size === 0) return [absent(name)];
  const institutions = lists.flatMap(readInstitutions).filter(isHomeSupportHospital);
  const linked = institutions.filter(({ code }) => {
    const facility = folder.state.findByRecord('todokede', code);
    return facility?.records.some(({ source, key }) => {
      const row = source === 'iryojoho' ? hospitals.get(key) : undefined;
      const { position } = facility;
      return (
        position?.[0] === Number(row?.['所在地座標（経度）']) &&
        position[1] === Number(row?.['所在地座標（緯度）'])
      );
    });
  });
  const both = folder.find('filings-22') && folder.find('filings-33') && lists.length === 2;
  const without = institutions.filter((one) => !linked.includes(one)).map(({ code }) => code);
  return [
    ...(both ? [equal('連結: 二県の在支病', institutions.length, 103)] : []),
    atLeast(name, linked.length, both ? 95 : Math.ceil(institutions.length * 0.92)),
    told('連結: 位置を得なかった在支病', without.join(' ')),
  ];
}

const isHomeSupportHospital = ({ symbols }: Institution) =>
  symbols.some((symbol) => /^支援病[123]/u.test(symbol));

/** The records of one facility all declare (or, declaring none, have in their address) one municipality. */
function checkMunicipalities(
  folder: RealFolder,
  records: ReadonlyMap<string, CurrentRecord>,
): readonly Bar[] {
  const name = '連結: 市区町村をまたぐ施設';
  const boundaries = listRawBoundaries(folder);
  if (boundaries.length === 0) return [absent(name)];
  const gazetteer = openRawGazetteer(boundaries);
  const several = folder.state.facilities.filter((facility) => facility.records.length > 1);
  const crossing = several.filter((facility) => {
    const places = facility.records.flatMap((ref) => {
      const claim = findClaim(records.get(keyOf(ref))!);
      return (claim && gazetteer.placeOf(claim)) ?? [];
    });
    return places.some((one) => places.some((other) => !isOneMunicipality(one, other)));
  });
  return [
    none(
      name,
      crossing.map(({ records: own }) => own.map(({ key }) => key).join('+')),
      several.length,
    ),
  ];
}

/** Pairs of identifiers judged by eye. */
function checkPairs(folder: RealFolder): readonly Bar[] {
  const path = fileURLToPath(new URL('../../../test/real/pairs.csv', import.meta.url));
  const pairs = papaparse.parse<Record<'a' | 'b' | 'same', string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const find = (text: string) => {
    const [source = '', key = ''] = text.split(' ');
    return folder.state.findByRecord(source, key)?.id;
  };
  const here = pairs.filter(({ a, b }) => find(a) && find(b));
  if (here.length === 0) return [absent('連結: 目で確かめた組')];
  const wrong = here.filter(({ a, b, same }) => (find(a) === find(b)) !== (same === 'yes'));
  return [
    none(
      '連結: 目で確かめた組と違うもの',
      wrong.map(({ a, b }) => `${a} ${b}`),
      here.length,
    ),
  ];
}

/** Links whose names or addresses differ even after normalisation, for a person to look through. */
function writeUnequalLinks(
  folder: RealFolder,
  registry: Registry,
  records: ReadonlyMap<string, CurrentRecord>,
): Bar {
  const unequal = registry.links.filter(({ sameName, sameAddress }) => !sameName || !sameAddress);
  const rows = unequal.map(({ a, b, evidence, sameName, sameAddress }) => {
    const [one, other] = [a, b].map((id) => findClaim(records.get(keyOf(id))!));
    return {
      根拠: evidence,
      名称: sameName ? '同じ' : '違う',
      住所: sameAddress ? '同じ' : '違う',
      甲: keyOf(a),
      乙: keyOf(b),
      甲の名称: one?.name,
      乙の名称: other?.name,
      甲の住所: one?.address,
      乙の住所: other?.address,
    };
  });
  const path = folder.artefact('unequal-links.csv');
  writeFileSync(path, `\uFEFF${papaparse.unparse(rows)}\n`);
  const byName = unequal.filter(({ sameName }) => !sameName).length;
  return told(
    '連結: 名称か住所が違うままの連結',
    `${unequal.length}件（名称が違う${byName}件） → ${path}`,
  );
}
