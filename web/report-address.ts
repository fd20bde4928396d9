import type { AreaRef } from '../geo/registry/source-record.ts';

/** What a report is about: a facility, an area, or this site as a whole. */
export interface ReportSubject {
  readonly facility?: string;
  readonly area?: AreaRef;
}

export function toReportHref({ facility, area }: ReportSubject): string {
  const params = new URLSearchParams();
  if (facility !== undefined) params.set('facility', facility);
  if (area !== undefined) {
    params.set('layer', area.layer);
    params.set('area', area.code);
  }
  return `/report?${params}`;
}

export function findReportSubject(params: URLSearchParams): ReportSubject {
  const facility = params.get('facility');
  const [layer, code] = [params.get('layer'), params.get('area')];
  return {
    ...(facility ? { facility } : {}),
    ...(layer && code ? { area: { layer, code } } : {}),
  };
}
