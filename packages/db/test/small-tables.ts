import type { Tables } from '../src/schema/tables.ts'

/** Tables with few rows, however large the directory grows (of counters, those of the last minutes; of roots, the last ones): to read one from end to end costs nothing. */
export const smallTables = [
  'auditRoots',
  'clockStops',
  'failingLoops',
  'machineClocks',
  'products',
  'rateCounters',
  'tokenKeys',
] as const satisfies readonly (keyof Tables)[]
