import { z } from 'zod';
import type { FacilityClaim, Identifier } from '../../../geo/registry/facility-claim.ts';
import { isMinashi } from '../../../geo/registry/identifier.ts';
import { kinds } from '../../../geo/terms/kind.ts';
import { dropAbsent } from '../drop-absent.ts';
import { hasPoints } from '../feature-row.ts';
import type { FeatureFormat, ReadContext } from '../format.ts';
import { type Place, type PlaceResult, readPlaces } from '../point-claim.ts';
import { parseCorporateName } from '../values/corporate-name.ts';

/** The GeoJSON this program writes (server/export/geojson-text), read again to the same facilities. */
export const exportedFacilities: FeatureFormat = {
  id: 'exported-facilities',
  label: '在宅医療・介護の資源一覧（GeoJSON）',
  recognise: ({ propertyNames, geometryTypes }) =>
    hasPoints(geometryTypes) &&
    ['name', 'kinds', 'identifiers', 'positionLevel'].every((name) => propertyNames.includes(name)),
  open: (context) =>
    readPlaces(context, readFacility, (row) => row.get('positionLevel') === 'none'),
};

const minutes = z
  .number()
  .int()
  .min(0)
  .max(30 * 60);

/** The properties that are lists or objects; a map program may have turned them into text. */
const structured = {
  kinds: z.array(z.enum(kinds.map(({ id }) => id))),
  identifiers: z.array(
    z.strictObject({
      scheme: z.enum(['care-office', 'medical', 'iryojoho', 'corporate', 'local']),
      value: z.string().min(1),
    }),
  ),
  services: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{3}$/),
      capacity: z.number().int().positive().exactOptional(),
      days: z.string().exactOptional(),
      daysNote: z.string().exactOptional(),
      office: z.string().exactOptional(),
    }),
  ),
  filings: z.array(
    z
      .object({
        name: z.string(),
        symbol: z.string(),
        number: z.string().exactOptional(),
        effectiveFrom: z.iso.date().exactOptional(),
        remarks: z.array(z.strictObject({ heading: z.string(), text: z.string() })).exactOptional(),
      })
      .strip(),
  ),
  hours: z.array(
    z.strictObject({
      department: z.string().exactOptional(),
      day: z.number().int().min(0).max(7),
      opens: minutes,
      closes: minutes,
    }),
  ),
  openDays: z.array(z.boolean().nullable()).length(8),
  departments: z.array(z.string()),
  beds: z.strictObject({
    total: z.number().exactOptional(),
    general: z.number().exactOptional(),
    longTerm: z.number().exactOptional(),
    psychiatric: z.number().exactOptional(),
    tuberculosis: z.number().exactOptional(),
    infectious: z.number().exactOptional(),
  }),
  supplement: z.strictObject({
    accepts: z.record(z.string(), z.boolean()).exactOptional(),
    servesLayer: z.string().exactOptional(),
    servesCodes: z.array(z.string()).exactOptional(),
    serviceAreaText: z.string().exactOptional(),
    maxVisitKilometres: z.number().exactOptional(),
    confirmedOn: z.string().exactOptional(),
  }),
} as const;

type Structured = { [Name in keyof typeof structured]?: z.output<(typeof structured)[Name]> };

function readFacility(place: Place, context: ReadContext): PlaceResult | readonly PlaceResult[] {
  const { row, values, position } = place;
  const name = values.text('name');
  if (name === undefined)
    return {
      column: 'name',
      reason: 'missing-name',
      message: '名称（name）がありません。名称を入れてください。',
    };
  const parts: Structured = {};
  for (const column of Object.keys(structured) as (keyof Structured)[]) {
    const read = readPart(row.get(column), structured[column]);
    if (!read.ok)
      return {
        column,
        reason: 'row-unreadable',
        message: `${column} を読めません（${read.where}）。書き出したままの形に直して取り込み直してください。`,
      };
    if (read.value !== undefined) Object.assign(parts, { [column]: read.value });
  }
  const { services = [], ...others } = parts;
  const municipality = values.municipality('municipality')?.municipality;
  const prefecture = values.municipality('prefecture')?.prefecture;
  const owner = municipality ?? prefecture ?? '';
  const id = values.text('id') ?? name;
  const local: Identifier = { scheme: 'local', value: `${owner}-${id}` };
  const identifiers = [...(parts.identifiers ?? []), local];
  const published = ['own', 'linked'].includes(row.get('positionLevel'));
  const whole: FacilityClaim = dropAbsent<FacilityClaim>({
    ...others,
    kinds: parts.kinds ?? [],
    name,
    kana: values.text('kana'),
    identifiers,
    prefecture,
    municipality,
    prefectureName: values.text('prefectureName'),
    municipalityName: values.text('municipalityName'),
    address: values.text('address'),
    building: values.text('building'),
    postcode: values.postcode('postcode'),
    phone: values.phone('phone'),
    fax: values.phone('fax'),
    url: values.web('url').url,
    corporateName: parseCorporateName(
      row.get('corporateName'),
      identifiers.find(({ scheme }) => scheme === 'corporate')?.value,
    ),
    // One worked out of the address is worked out again, and keeps its mark.
    position: published ? position : undefined,
    hoursNote: values.note('hoursNote'),
    closedNote: values.note('closedNote'),
    note: values.note('note'),
  });
  const slice = `facility|${context.options.parent ?? owner}`;
  const key = `facility|${owner}|${id}`;
  const offices = [...new Set(services.map(({ office }) => office))];
  const ownOffices = identifiers.filter(({ scheme }) => scheme === 'care-office');
  const plain = services.map(({ office: _, ...service }) => service);
  if (offices.length <= 1 && ownOffices.length <= 1 && offices[0] === ownOffices[0]?.value)
    return { key, slice, claim: plain.length > 0 ? { ...whole, services: plain } : whole };
  if (services.length === 0) return { key, slice, claim: whole };
  // A record speaks for one office: each further one, and services without office, get their own.
  return [
    { key, slice, claim: whole },
    ...offices.map((office): PlaceResult => {
      const own = services
        .filter((service) => service.office === office)
        .map(({ office: _, ...service }) => service);
      const { address, municipality } = whole;
      return {
        key: `${key}|${office ?? ''}`,
        slice,
        claim: dropAbsent<FacilityClaim>({
          name,
          kinds: [],
          identifiers: [...(office === undefined ? [] : toOfficeCodes(office)), local],
          prefecture,
          municipality,
          address,
          services: own,
        }),
      };
    }),
  ];
}

function toOfficeCodes(office: string): Identifier[] {
  const code: Identifier = { scheme: 'care-office', value: office };
  return isMinashi(office) ? [code, { scheme: 'medical', value: office }] : [code];
}

type PartRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly where: string };

/** `value` is undefined where nothing is stated. */
function readPart(cell: string, schema: z.ZodType): PartRead {
  if (cell === '') return { ok: true, value: undefined };
  let given: unknown;
  try {
    given = JSON.parse(cell);
  } catch {
    return { ok: false, where: cell.slice(0, 40) };
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, where: issue?.path.join('.') ?? '' };
}
