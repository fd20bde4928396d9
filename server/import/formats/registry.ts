import type { TableFormat } from '../format.ts';
import { geoloniaTowns } from './geolonia-towns.ts';
import { iryojoho } from './iryojoho.ts';
import { iryojohoHours } from './iryojoho-hours.ts';
import { isjBlocks } from './isj-blocks.ts';
import { isjTowns } from './isj-towns.ts';
import { kaigo } from './kaigo.ts';
import { todokede } from './todokede.ts';

/** Every table the program reads. A file is matched against all of them by its header names. */
export const tableFormats: readonly TableFormat[] = [
  kaigo,
  iryojoho,
  iryojohoHours,
  todokede,
  geoloniaTowns,
  isjTowns,
  isjBlocks,
];
