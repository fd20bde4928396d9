export interface ProviderNameProps {
  readonly name: string;
  readonly kana: string | null;
}

/** A name with its reading above: residents read it aloud on the telephone. */
export function ProviderName({ name, kana }: ProviderNameProps) {
  return (
    <span className="provider-name">
      {kana && <span className="kana">{kana}</span>}
      <span>{name}</span>
    </span>
  );
}
