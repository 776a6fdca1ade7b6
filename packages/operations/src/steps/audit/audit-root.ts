import { createHash } from 'node:crypto'
import type { AuditRootRow, SealedAuditHeadRow } from '@reprieve/db'
import { keyedHash } from '../sign-in/keyed-hash.ts'

/** A root as it is noted and stored elsewhere. */
export interface AuditRoot {
  readonly number: number
  readonly seal: string
}

/** SHA-256, in hexadecimal, of the sealed heads ordered by tenant id. */
export function digestOf(heads: Iterable<SealedAuditHeadRow>): string {
  const digest = createHash('sha256')
  for (const { tenantId, sequence, hash } of [...heads].sort(byTenant)) {
    digest.update(`${tenantId} ${sequence} ${hash}\n`)
  }
  return digest.digest('hex')
}

const byTenant = (one: SealedAuditHeadRow, other: SealedAuditHeadRow): number =>
  one.tenantId < other.tenantId ? -1 : 1

/** The seal of a root. Only the installation's key can produce it. */
export const sealOfRoot = (
  key: string,
  { number, sealedAt, tenants, digest, previousSeal }: Omit<AuditRootRow, 'seal'>,
): string =>
  keyedHash(key, 'audit-root', `${number} ${sealedAt.getTime()} ${tenants} ${digest} ${previousSeal}`)
