import type { Identifier } from '../../../geo/registry/facility-claim.ts';
import { isMinashi } from '../../../geo/registry/identifier.ts';

/**
 * A ten-character code from a column that may hold either kind: 医科, 歯科 and 調剤 numbers (third
 * character 1, 3, 4) are medical codes, also when a みなし office uses them; the rest are care offices.
 */
export function toCodeIdentifier(code: string): Identifier {
  return { scheme: isMinashi(code) ? 'medical' : 'care-office', value: code };
}
