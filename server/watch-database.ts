import { findMeta } from './database/meta-table.ts';
import type { Store } from './database/sqlite.ts';

const MS_BETWEEN_LOOKS = 2_000;

export interface WatchSettings {
  /** Today in Japan, `YYYY-MM-DD`: areas are composed as of the day. */
  readonly today: () => string;
  /** Data version of what is being shown. */
  readonly currentVersion: () => string;
  /** Shows what the database holds now; false when it could not: then it is tried again. */
  readonly refresh: () => Promise<boolean>;
  readonly onBug: (error: unknown) => void;
}

/** Notices imports from the command line, and the turn of the day. */
export function watchDatabase(
  store: Store,
  settings: WatchSettings,
): { readonly look: () => void; readonly stop: () => void } {
  let dayShown = settings.today();
  let busy = false;
  const refresh = async (day: string) => {
    busy = true;
    try {
      if (await settings.refresh()) dayShown = day;
    } catch (error) {
      settings.onBug(error);
    } finally {
      busy = false;
    }
  };
  const look = () => {
    if (busy) return;
    const day = settings.today();
    const moved = (findMeta(store, 'data_version') ?? '') !== settings.currentVersion();
    if (moved || day !== dayShown) refresh(day).catch(settings.onBug);
  };
  const timer = setInterval(look, MS_BETWEEN_LOOKS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
