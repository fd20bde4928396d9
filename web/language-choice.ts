import { type Language, type LanguageId, languages } from './words/languages.ts';

const key = 'language';
const parameter = 'lang';

/** Stands in frames of other sites: their reader chose nothing here. */
const framedPath = '/embed';

/**
 * The language a link asks for (`?lang=en`), else the one chosen before, else the first. What a link
 * asks for lasts as long as its tab; what the reader chooses is kept in this browser.
 */
export function findLanguage({
  pathname,
  search,
}: Pick<Location, 'pathname' | 'search'>): Language {
  const asked = findById(new URLSearchParams(search).get(parameter));
  // A frame on a page of this site shares its storage: it takes no choice from there, and leaves none.
  if (pathname === framedPath) return asked ?? languages[0];
  if (asked) keep(() => sessionStorage.setItem(key, asked.id));
  return (
    asked ??
    findById(recall(() => sessionStorage.getItem(key))) ??
    findById(recall(() => localStorage.getItem(key))) ??
    languages[0]
  );
}

/** Loads the same view again in another language; without storage the link has to carry it. */
export function chooseLanguage(id: LanguageId): void {
  const isKept = keep(() => {
    localStorage.setItem(key, id);
    sessionStorage.removeItem(key);
  });
  const url = new URL(window.location.href);
  if (isKept) url.searchParams.delete(parameter);
  else url.searchParams.set(parameter, id);
  if (url.href === window.location.href) window.location.reload();
  else window.location.replace(url);
}

function findById(id: string | null): Language | undefined {
  return languages.find((language) => language.id === id);
}

/** Storage may be switched off: then it throws. */
function recall(read: () => string | null): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function keep(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}
