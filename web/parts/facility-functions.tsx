import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import type { FacilityFiling, FacilityService } from '../../geo/registry/facility.ts';
import type { Beds } from '../../geo/registry/facility-claim.ts';
import { acceptances } from '../../geo/terms/acceptance.ts';
import { findFiling, isEnhanced } from '../../geo/terms/filing.ts';
import type { GlossaryId } from '../../geo/terms/glossary.ts';
import { findServiceByCode } from '../../geo/terms/service.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toFilingLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { Field } from './field.tsx';
import { Japanese } from './japanese.tsx';
import { TermHelp } from './term.tsx';

/** What the facility does: filings in words, services, departments, beds, what it accepts. */
export function FacilityFunctions({ facility }: { facility: FacilityAnswer }) {
  const { services, departments, beds, supplement } = facility;
  const filings = facility.filings.filter((its) => findFiling(its.name, its.symbol));
  const accepts = acceptances.filter((its) => supplement?.accepts?.[its.id] !== undefined);
  return (
    <>
      {filings.length > 0 && (
        <Field label={words.facility.filings} facility={facility} from={['filings']}>
          <ul className="plain-list">
            {filings.map((filing) => (
              <FilingItem key={`${filing.symbol} ${filing.name}`} filing={filing} />
            ))}
          </ul>
        </Field>
      )}
      {services.length > 0 && (
        <Field label={words.facility.services} facility={facility} from={['services']}>
          <ul className="plain-list">
            {services.map((service) => (
              <ServiceItem key={`${service.code} ${service.office ?? ''}`} service={service} />
            ))}
          </ul>
        </Field>
      )}
      {departments.length > 0 && (
        <Field label={words.facility.departments} facility={facility} from={['departments']}>
          <Japanese>{departments.join(words.site.listSeparator)}</Japanese>
        </Field>
      )}
      {beds && (
        <Field label={words.facility.beds} facility={facility} from={['beds']}>
          {toBedText(beds)}
        </Field>
      )}
      {accepts.length > 0 && (
        <Field label={words.facility.accepts} facility={facility} from={['supplement']}>
          <ul className="accept-list">
            {accepts.map(({ id }) => (
              <li key={id}>
                {words.terms.acceptances[id]}
                {words.site.colon}
                {supplement?.accepts?.[id] ? words.facility.acceptsYes : words.facility.acceptsNo}
              </li>
            ))}
          </ul>
        </Field>
      )}
      {supplement?.serviceAreaText && (
        <Field label={words.facility.serviceArea} facility={facility} from={['supplement']}>
          <Japanese>{supplement.serviceAreaText}</Japanese>
        </Field>
      )}
      {facility.note && (
        <Field label={words.facility.note} facility={facility} from={['note']}>
          <Japanese>{facility.note}</Japanese>
        </Field>
      )}
    </>
  );
}

function FilingItem({ filing }: { filing: FacilityFiling }) {
  const known = findFiling(filing.name, filing.symbol);
  const group = known && words.terms.filingGroups[known.group];
  return (
    <li>
      {toFilingLabel(filing.symbol, known ? words.terms.filings[known.symbol] : filing.name)}
      {known && isEnhanced(known) && <TermHelp id="enhanced" />}
      {filing.effectiveFrom && (
        <small>{words.facility.from(formatDate(filing.effectiveFrom))}</small>
      )}
      {!filing.inForce && <small>{words.facility.notInForce}</small>}
      {group && <small>{group.help}</small>}
    </li>
  );
}

/** Services nobody knows by their name alone. */
const serviceTerms: Readonly<Record<string, GlossaryId>> = {
  '430': 'care-manager',
  '730': 'multifunctional',
  '760': 'round-the-clock',
  '770': 'nursing-multifunctional',
};

function ServiceItem({ service }: { service: FacilityService }) {
  const known = findServiceByCode(service.code);
  const term = serviceTerms[service.code];
  return (
    <li>
      {words.terms.services[service.code] ?? service.code}
      {term && <TermHelp id={term} />}
      {service.capacity !== undefined && (
        <small>{words.facility.capacity(formatCount(service.capacity))}</small>
      )}
      {[service.days, service.daysNote].map(
        (text) =>
          text && (
            <small key={text}>
              <Japanese>{text}</Japanese>
            </small>
          ),
      )}
      {known?.communityBased && <small>{words.facility.communityBased}</small>}
    </li>
  );
}

function toBedText(beds: Beds): string {
  const parts = Object.entries(words.facility.bedKinds).flatMap(([kind, label]) => {
    const count = beds[kind as keyof Beds];
    return count === undefined ? [] : [`${label}${words.facility.bedCount(formatCount(count))}`];
  });
  const total = beds.total === undefined ? '' : words.facility.bedCount(formatCount(beds.total));
  return parts.length === 0
    ? total
    : total + words.site.bracket(parts.join(words.site.listSeparator));
}
