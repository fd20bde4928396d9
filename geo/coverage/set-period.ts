import type { DesignationBody, DesignationSetBody } from '../registry/source-record.ts';

type Named = Pick<DesignationSetBody, 'prefecture' | 'role' | 'plan'>;

/**
 * Rows of a plan seldom repeat its period: a row without a day of its own begins and ends with the
 * set (一覧の見出し) of its prefecture, role and plan, where that states one.
 */
export function openSetPeriods(
  sets: readonly DesignationSetBody[],
): (body: DesignationBody) => DesignationBody {
  const keyOf = ({ prefecture, role, plan }: Named) => `${prefecture}|${role}|${plan}`;
  const periods = new Map(sets.map((set) => [keyOf(set), set]));
  return (body) => {
    const set = periods.get(keyOf(body));
    if (!set || (body.validFrom !== null && body.validTo !== null)) return body;
    return {
      ...body,
      validFrom: body.validFrom ?? set.validFrom,
      validTo: body.validTo ?? set.validTo,
    };
  };
}
