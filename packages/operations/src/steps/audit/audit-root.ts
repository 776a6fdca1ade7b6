import { createHash } from 'node:crypto'
import type { AuditRootRow, SealedAuditHeadRow } from '@reprieve/db'
import { keyedHash } from '../sign-in/keyed-hash.ts'

/** A root as it is noted down and kept elsewhere. */
export interface AuditRoot {
  readonly number: number
  readonly seal: string
}

/** SHA-256 of sealed heads by their tenants' ids, in hexadecimal. */
export function digestOf(heads: Iterable<SealedAuditHeadRow>): string {
  const digest = createHash('sha256')
  for (const { tenantId, sequence, hash } of [...heads].sort(byTenant)) {
    digest.update(`${tenantId} ${sequence} ${hash}\n`)
  }
  return digest.digest('hex')
}

const byTenant = (one: SealedAuditHeadRow, other: SealedAuditHeadRow): number =>
  one.tenantId < other.tenantId ? -1 : 1

/** The seal of a root: only whoever has the installation's key can make it. */
export const sealOfRoot = (
  key: string,
  { number, sealedAt, tenants, digest, previousSeal }: Omit<AuditRootRow, 'seal'>,
): string =>
  keyedHash(key, 'audit-root', `${number} ${sealedAt.getTime()} ${tenants} ${digest} ${previousSeal}`)
