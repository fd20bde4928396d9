const key = 'admin-token';

/** Where there is no storage the word lasts as long as the page. */
let kept: string | null = null;

/** The word that lets somebody on another machine write; null when none was given. */
export function findToken(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return kept;
  }
}

/** Keeps the word for this tab only; null forgets it. */
export function setToken(token: string | null): void {
  kept = token;
  try {
    if (token === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, token);
  } catch {
    // Storage may be switched off.
  }
}

/** The header by which the desk's routes know the holder of the word. */
export function toAuthorization(): Record<string, string> {
  const token = findToken();
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}
