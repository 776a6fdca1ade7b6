import type { Tables } from '../src/schema/tables.ts'

/**
 * Tables that stay small however large the directory grows, so that reading one from end to end costs
 * nothing. `rateCounters` holds only the last minutes, and `auditRoots` only the latest roots.
 */
export const smallTables = [
  'auditRoots',
  'clockStops',
  'failingLoops',
  'machineClocks',
  'products',
  'rateCounters',
  'tokenKeys',
] as const satisfies readonly (keyof Tables)[]
