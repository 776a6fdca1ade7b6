import { keyedHash } from '../sign-in/keyed-hash.ts'

/** The end of a tenant's chain. */
export interface AuditHead {
  readonly tenantId: string
  readonly sequence: number
  readonly hash: string
}

/**
 * The seal over the end of a chain. Only the installation can make it; somebody who can write into the database cannot.
 */
export const sealOf = (key: string, { tenantId, sequence, hash }: AuditHead): string =>
  keyedHash(key, 'audit-head', `${tenantId} ${sequence} ${hash}`)
