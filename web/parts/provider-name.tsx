import { Japanese } from './japanese.tsx';

export interface ProviderNameProps {
  readonly name: string;
  readonly kana: string | null;
}

/** A name always with its reading above: residents say it on the telephone. */
export function ProviderName({ name, kana }: ProviderNameProps) {
  return (
    <Japanese>
      <span className="provider-name">
        {kana && <span className="kana">{kana}</span>}
        <span>{name}</span>
      </span>
    </Japanese>
  );
}
