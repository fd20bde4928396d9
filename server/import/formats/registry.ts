import type { TableFormat } from '../format.ts';

/** Every table the program reads. A file is matched against all of them by its header names. */
export const tableFormats: readonly TableFormat[] = [];
