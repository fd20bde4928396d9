import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import { words } from '../words/words.ts';
import { Field } from './field.tsx';
import { Japanese } from './japanese.tsx';

/** Address, phone, fax, web page, operator. */
export function FacilityContact({ facility }: { facility: FacilityAnswer }) {
  const { address, building, postcode, phone, fax, corporateName } = facility;
  const url = findWebAddress(facility.url);
  return (
    <>
      {phone && (
        <Field label={words.facility.phone} facility={facility} from={['phone']}>
          <a className="phone" href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>
            {phone}
          </a>
        </Field>
      )}
      <Field label={words.facility.address} facility={facility} from={['address']}>
        {postcode && <>〒{postcode} </>}
        {address ? <Japanese>{address}</Japanese> : words.site.unknown}
        {building && (
          <>
            {' '}
            <Japanese>{building}</Japanese>
          </>
        )}
      </Field>
      {fax && (
        <Field label={words.facility.fax} facility={facility} from={['fax']}>
          {fax}
        </Field>
      )}
      {url && (
        <Field label={words.facility.url} facility={facility} from={['url']}>
          <a href={url} rel="noopener noreferrer nofollow">
            {url}
          </a>
        </Field>
      )}
      {corporateName && (
        <Field label={words.facility.corporate} facility={facility} from={['corporateName']}>
          <Japanese>{corporateName}</Japanese>
        </Field>
      )}
    </>
  );
}

/** Published addresses come with other schemes and as plain text: only web pages become links. */
export function findWebAddress(text: string | null): string | undefined {
  if (text === null || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
