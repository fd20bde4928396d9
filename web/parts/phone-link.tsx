import { words } from '../words/words.ts';

export interface PhoneLinkProps {
  readonly phone: string | null;
  /** Who answers, for those who hear the link read out. */
  readonly name: string;
}

/** A number as large as a thumb; pressed, it dials. */
export function PhoneLink({ phone, name }: PhoneLinkProps) {
  if (!phone) return <p className="no-phone">{words.myArea.noPhone}</p>;
  return (
    <a
      className="phone-link"
      href={`tel:${phone.replace(/[^0-9+]/g, '')}`}
      aria-label={words.myArea.call(name, phone)}
    >
      <span aria-hidden="true">☎ </span>
      {phone}
    </a>
  );
}
