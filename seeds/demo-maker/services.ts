import { findServiceByCode, type Service } from '../../geo/terms/service.ts';

/** @throws for a code the program does not know: a mistake in a table of the demo. */
export function getService(code: string): Service {
  const service = findServiceByCode(code);
  if (!service) throw new Error(`No care service ${code}.`);
  return service;
}
