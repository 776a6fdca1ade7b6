import { type AuditRootRow, row, rows, type SealedAuditHeadRow, statements } from '@reprieve/db'
import { z } from 'zod'
import type { Dependencies } from '../../dependencies.ts'
import { everyTenantId } from '../load/every-tenant-id.ts'
import { digestOf, sealOfRoot } from './audit-root.ts'
import { readHeads, readSealedHeads } from './read-every-head.ts'

export const VerifyAuditRootsInput = z.strictObject({
  /** A root that was noted at some time and stored elsewhere. */
  anchor: z.strictObject({ number: z.number().int().min(1), seal: z.string().max(128) }).optional(),
})
export type VerifyAuditRootsInput = z.input<typeof VerifyAuditRootsInput>

/** A sign that the roots, or all records of one tenant, were changed without the program. */
export interface AuditRootFinding {
  /** Null for a finding about all tenants. */
  readonly tenantId: string | null
  /** The first record concerned; 0 for a finding about all tenants. */
  readonly sequence: number
  readonly message: string
}

/**
 * The worker seals every five minutes. An older end that is not sealed means that no worker runs, or that its seal was
 * removed.
 */
const sealedWithinMs = 3_600_000

/**
 * Compares the roots with each other, the sealed heads with the last root, and the existing tenants with the sealed
 * heads (R49). `verifyAuditRecords` compares each tenant's chain with its sealed head.
 */
export async function verifyAuditRoots(
  dependencies: Dependencies,
  given: VerifyAuditRootsInput,
): Promise<readonly AuditRootFinding[]> {
  const { anchor } = VerifyAuditRootsInput.parse(given)
  const { messages, last, sealedByTenant } = await readRootsAndHeads(dependencies, anchor)
  if (anchor !== undefined && anchor.number > (last?.number ?? 0)) {
    messages.push(`the roots ${(last?.number ?? 0) + 1} to ${anchor.number} were cut off`)
  }
  const isWhole = digestOf(sealedByTenant.values()) === (last?.digest ?? digestOf([]))
  if (!isWhole)
    messages.push('the sealed ends of the audit chains are not those that the last root was sealed over')
  return [
    ...messages.map((message) => ({ tenantId: null, sequence: 0, message })),
    ...(await findGone(dependencies, sealedByTenant)),
    ...(await findUnsealed(dependencies, sealedByTenant)),
  ]
}

/** Reads again if a root was sealed meanwhile, because the heads then belong to a newer root. */
async function readRootsAndHeads(dependencies: Dependencies, anchor: VerifyAuditRootsInput['anchor']) {
  for (;;) {
    const { messages, last } = await verifyChainOfRoots(dependencies, anchor)
    const sealedByTenant = await readSealedHeads(dependencies)
    const newest = await dependencies.storage.read(() => row(statements.lastAuditRoot, {}))
    if (newest?.number === last?.number) return { messages, last, sealedByTenant }
  }
}

const rootsAtOnce = 500

async function verifyChainOfRoots(
  { storage, tombstoneKey }: Dependencies,
  anchor: VerifyAuditRootsInput['anchor'],
): Promise<{ readonly messages: string[]; readonly last: AuditRootRow | undefined }> {
  const messages: string[] = []
  let last: AuditRootRow | undefined
  for (;;) {
    const place = { after: last?.number ?? 0, limit: rootsAtOnce }
    const found = await storage.read(() => rows(statements.auditRootsAfter, place))
    for (const root of found) {
      const { number, seal } = root
      if (seal !== sealOfRoot(tombstoneKey, root)) {
        messages.push(`root ${number} over the audit chains was not written by this installation`)
      } else if (last !== undefined && !(number === last.number + 1 && root.previousSeal === last.seal)) {
        messages.push(`root ${number} over the audit chains does not follow root ${last.number}`)
      }
      if (anchor?.number === number && anchor.seal !== seal) {
        messages.push(`root ${number} over the audit chains is not the one that the anchor names`)
      }
      last = root
    }
    if (found.length < rootsAtOnce) return { messages, last }
  }
}

async function findGone(
  dependencies: Dependencies,
  sealedByTenant: ReadonlyMap<string, SealedAuditHeadRow>,
): Promise<readonly AuditRootFinding[]> {
  const gone = new Map(sealedByTenant)
  for await (const tenantId of everyTenantId(dependencies)) gone.delete(tenantId)
  return [...gone.values()].map(({ tenantId, sequence }) => ({
    tenantId,
    sequence: 1,
    message: `the tenant is gone, and with it the audit records 1 to ${sequence}`,
  }))
}

async function findUnsealed(
  dependencies: Dependencies,
  sealedByTenant: ReadonlyMap<string, SealedAuditHeadRow>,
): Promise<readonly AuditRootFinding[]> {
  const { storage, now } = dependencies
  const before = now().getTime() - sealedWithinMs
  const findings: AuditRootFinding[] = []
  for (const { tenantId, sequence: end } of (await readHeads(dependencies)).values()) {
    const sequence = (sealedByTenant.get(tenantId)?.sequence ?? 0) + 1
    if (sequence > end) continue
    const link = await storage.read(() => row(statements.auditLink, { tenantId, sequence }))
    if (link === undefined || link.at.getTime() >= before) continue
    const message = `audit records ${sequence} to ${end} are not under a root, which the worker seals every five minutes`
    findings.push({ tenantId, sequence, message })
  }
  return findings
}
