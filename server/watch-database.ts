import { findMeta } from './database/meta-table.ts';
import { foreignCommitCount, type Store } from './database/sqlite.ts';

const MS_BETWEEN_LOOKS = 2_000;

export interface WatchSettings {
  /** Today in Japan, `YYYY-MM-DD`: areas are composed as of the day. */
  readonly today: () => string;
  /** Data version of what is being shown. */
  readonly currentVersion: () => string;
  /** Shows what the database holds now. */
  readonly refresh: () => Promise<void>;
  readonly onBug: (error: unknown) => void;
}

/** Notices imports from the command line, and the turn of the day. */
export function watchDatabase(
  store: Store,
  settings: WatchSettings,
): { readonly look: () => void; readonly stop: () => void } {
  let commits = foreignCommitCount(store);
  let day = settings.today();
  let busy = false;
  const refresh = () => {
    if (busy) return;
    busy = true;
    settings
      .refresh()
      .catch(settings.onBug)
      .finally(() => {
        busy = false;
      });
  };
  const look = () => {
    const [commitsNow, dayNow] = [foreignCommitCount(store), settings.today()];
    const moved = findMeta(store, 'data_version') !== settings.currentVersion();
    if (dayNow !== day || (commitsNow !== commits && moved)) refresh();
    commits = commitsNow;
    day = dayNow;
  };
  const timer = setInterval(look, MS_BETWEEN_LOOKS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
