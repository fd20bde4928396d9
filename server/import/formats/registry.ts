import type { TableFormat } from '../format.ts';
import { iryojoho } from './iryojoho.ts';
import { iryojohoHours } from './iryojoho-hours.ts';
import { kaigo } from './kaigo.ts';
import { todokede } from './todokede.ts';

/** Every table the program reads. A file is matched against all of them by its header names. */
export const tableFormats: readonly TableFormat[] = [kaigo, iryojoho, iryojohoHours, todokede];
