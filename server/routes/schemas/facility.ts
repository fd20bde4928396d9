import { z } from '@hono/zod-openapi';
import type { FacilitiesAnswer, FacilityAnswer } from '../../../geo/atlas/answers.ts';
import {
  kindSchema,
  list,
  namedAreaSchema,
  nullablePositionSchema,
  positionLevelSchema,
  roleSchema,
  sourceSchema,
} from './common.ts';

const text = z.string().nullable();

/** The fields of a facility in a list; longer items are made of them. */
export const facilityItemFields = {
  id: z.string(),
  name: z.string(),
  kana: text,
  kinds: list(kindSchema),
  services: list(z.string()),
  filings: list(z.string()),
  roles: list(roleSchema),
  address: text,
  phone: text,
  position: nullablePositionSchema,
  positionLevel: positionLevelSchema,
  areas: z.record(z.string(), z.string()),
  distanceMetres: z.number().optional(),
  dataDate: text,
};

const facilityItemSchema = z.strictObject(facilityItemFields).openapi('FacilityItem');

const countsSchema = z.record(z.string(), z.number().int());

export const facilitiesSchema = z
  .strictObject({
    total: z.number().int(),
    items: list(facilityItemSchema),
    next: text,
    moved: z.boolean().optional(),
    facets: z.strictObject({
      kind: countsSchema,
      service: countsSchema,
      filing: countsSchema,
      role: countsSchema,
    }),
  })
  .openapi('Facilities') satisfies z.ZodType<FacilitiesAnswer>;

const recordRefSchema = z
  .strictObject({
    source: sourceSchema,
    key: z.string(),
    edition: text,
    vanished: z.boolean(),
  })
  .openapi('RecordRef');

const serviceSchema = z.strictObject({
  code: z.string(),
  capacity: z.number().optional(),
  days: z.string().optional(),
  daysNote: z.string().optional(),
  office: z.string().optional(),
});

const filingSchema = z.strictObject({
  name: z.string(),
  symbol: z.string(),
  number: z.string().optional(),
  effectiveFrom: z.string().optional(),
  remarks: list(z.strictObject({ heading: z.string(), text: z.string() })).optional(),
  inForce: z.boolean(),
});

const bedsSchema = z.strictObject({
  total: z.number().optional(),
  general: z.number().optional(),
  longTerm: z.number().optional(),
  psychiatric: z.number().optional(),
  tuberculosis: z.number().optional(),
  infectious: z.number().optional(),
});

const supplementSchema = z.strictObject({
  accepts: z.record(z.string(), z.boolean()).optional(),
  servesLayer: z.string().optional(),
  servesCodes: list(z.string()).optional(),
  serviceAreaText: z.string().optional(),
  maxVisitKilometres: z.number().optional(),
  confirmedOn: z.string().optional(),
});

export const facilitySchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kana: text,
    kinds: list(kindSchema),
    identifiers: list(
      z.strictObject({
        scheme: z.enum(['care-office', 'medical', 'iryojoho', 'corporate', 'local']),
        value: z.string(),
      }),
    ),
    prefecture: text,
    municipality: text,
    address: text,
    building: text,
    postcode: text,
    phone: text,
    fax: text,
    url: text,
    corporateName: text,
    position: nullablePositionSchema,
    positionLevel: positionLevelSchema,
    positionContradicts: z.boolean(),
    services: list(serviceSchema),
    filings: list(filingSchema),
    hours: list(
      z.strictObject({
        department: z.string().optional(),
        day: z.number().int(),
        opens: z.number().int(),
        closes: z.number().int(),
      }),
    ),
    openDays: list(z.boolean().nullable()).nullable(),
    hoursNote: text,
    closedNote: text,
    departments: list(z.string()),
    beds: bedsSchema.nullable(),
    supplement: supplementSchema.nullable(),
    note: text,
    dataDate: text,
    roles: list(
      z.strictObject({ role: roleSchema, plan: z.string(), areas: list(namedAreaSchema) }),
    ),
    areas: z.record(z.string(), namedAreaSchema),
    provenance: z.record(z.string(), recordRefSchema),
    records: list(recordRefSchema),
  })
  .openapi('Facility') satisfies z.ZodType<FacilityAnswer>;
