import type { Words } from './ja.ts';

/** A language of the pages: a further one is a row here and a file of words of the same shape. */
export interface Language {
  readonly id: LanguageId;
  /** In its own words. */
  readonly name: string;
  /** BCP 47, for `lang`. */
  readonly tag: string;
  /** Whether names carry their readings until the reader decides. */
  readonly furigana: boolean;
  /** Whether the server's own sentences (of faults, of addresses) are in it. */
  readonly ofServer: boolean;
  readonly load: () => Promise<Words>;
}

export type LanguageId = (typeof table)[number]['id'];

const table = [
  {
    id: 'ja',
    name: '日本語',
    tag: 'ja',
    furigana: false,
    ofServer: true,
    load: async () => (await import('./ja.ts')).ja,
  },
  {
    id: 'easy',
    name: 'やさしい日本語',
    tag: 'ja',
    furigana: true,
    ofServer: false,
    load: async () => (await import('./easy.ts')).easy,
  },
  {
    id: 'en',
    name: 'English',
    tag: 'en',
    furigana: false,
    ofServer: false,
    load: async () => (await import('./en.ts')).en,
  },
] as const satisfies readonly (Omit<Language, 'id'> & { readonly id: string })[];

/** The first is spoken where nothing is chosen. */
export const languages: readonly [Language, ...Language[]] = table;
