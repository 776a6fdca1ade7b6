import { keyedHash } from '../sign-in/keyed-hash.ts'

/** The end of a tenant's chain. */
export interface AuditHead {
  readonly tenantId: string
  readonly sequence: number
  readonly hash: string
}

/** What only the installation can say of the end of a chain: who may write into the database alone cannot. */
export const sealOf = (key: string, { tenantId, sequence, hash }: AuditHead): string =>
  keyedHash(key, 'audit-head', `${tenantId} ${sequence} ${hash}`)
