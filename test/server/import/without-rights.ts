import { chmodSync, chownSync } from 'node:fs';

/** An account that owns nothing, on every Unix. */
const nobody = 65_534;

/**
 * Runs something under an account whose rights are enforced. The superuser may read anything, so
 * for the while he becomes nobody.
 * @param open folders of the test's own that must stay within reach.
 */
export async function withoutRights<T>(
  open: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  if (process.geteuid?.() !== 0 || !process.seteuid) return work();
  for (const folder of open) {
    chmodSync(folder, 0o755);
    chownSync(folder, nobody, nobody);
  }
  process.seteuid(nobody);
  try {
    return await work();
  } finally {
    process.seteuid(0);
  }
}
