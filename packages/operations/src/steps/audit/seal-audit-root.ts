import {
  type AuditHeadRow,
  type AuditRootRow,
  changed,
  row,
  type SealedAuditHeadRow,
  statements,
  type Transaction,
  write,
} from '@reprieve/db'
import type { Dependencies } from '../../dependencies.ts'
import { nobody } from '../purge/verify-clock.ts'
import { type AuditRoot, digestOf, sealOfRoot } from './audit-root.ts'
import { readHeads, readSealedHeads } from './read-every-head.ts'
import { sealOf } from './seal-of.ts'

/** A tenant whose chain does not continue from its sealed head. That head stays as it was. */
export interface UnsealedTenant {
  readonly tenantId: string
  readonly reason: string
}

export interface AuditRootSealed {
  /** Null if there was nothing to seal, or if nothing may be sealed. */
  readonly root: AuditRoot | null
  readonly unsealed: readonly UnsealedTenant[]
  /**
   * True if the sealed heads differ from those of the last root. Then nothing is sealed, so that `audit verify` keeps
   * finding it.
   */
  readonly wereChanged: boolean
}

/** Number of roots that are kept: about a month of them, if one is sealed every five minutes. */
const rootsKept = 10_000

const nothingSealed: AuditRootSealed = { root: null, unsealed: [], wereChanged: false }

/**
 * Seals a root over the ends of all tenants' chains, so that the loss of a tenant's records together with its head is
 * noticed. Writes what has changed since the previous root, and nothing if nothing has. Waits for no tenant's lock.
 */
export async function sealAuditRoot(dependencies: Dependencies): Promise<AuditRootSealed> {
  const { storage, tombstoneKey, now } = dependencies
  const readLast = () => storage.read(() => row(statements.lastAuditRoot, {}))
  const last = await readLast()
  const sealedByTenant = await readSealedHeads(dependencies)
  if (!covers(last, sealedByTenant.values(), tombstoneKey)) {
    // Another process may have sealed a root between the two readings.
    return { ...nothingSealed, wereChanged: (await readLast())?.number === last?.number }
  }
  const { advanced, unsealed } = await advanceHeads(dependencies, sealedByTenant)
  if (advanced.length === 0) return { ...nothingSealed, unsealed }
  const all = new Map<string, SealedAuditHeadRow>(sealedByTenant)
  for (const head of advanced) all.set(head.tenantId, head)
  const unsigned = {
    number: (last?.number ?? 0) + 1,
    sealedAt: now(),
    tenants: all.size,
    digest: digestOf(all.values()),
    previousSeal: last?.seal ?? '',
  }
  const root = { ...unsigned, seal: sealOfRoot(tombstoneKey, unsigned) }
  const isWritten = await storage.transaction(nobody, () => writeRoot(root, advanced))
  return { root: isWritten ? { number: root.number, seal: root.seal } : null, unsealed, wereChanged: false }
}

/** Whether this installation sealed the root over exactly these heads. */
function covers(root: AuditRootRow | undefined, heads: Iterable<SealedAuditHeadRow>, key: string): boolean {
  const digest = digestOf(heads)
  if (root === undefined) return digest === digestOf([])
  return root.digest === digest && root.seal === sealOfRoot(key, root)
}

/** False if another process has sealed a root with that number. The next round sees what that one has left. */
function* writeRoot(root: AuditRootRow, advanced: readonly SealedAuditHeadRow[]): Transaction<boolean> {
  if ((yield* changed(statements.insertAuditRoot, root)) === 0) return false
  yield* write(
    statements.putSealedAuditHead,
    advanced.map(({ tenantId, sequence, hash }) => ({ chainOf: tenantId, sequence, hash })),
  )
  yield* write(statements.removeAuditRootsBefore, { number: root.number - rootsKept })
  return true
}

async function advanceHeads(
  dependencies: Dependencies,
  sealedByTenant: ReadonlyMap<string, SealedAuditHeadRow>,
) {
  const headByTenant = await readHeads(dependencies)
  const advanced: SealedAuditHeadRow[] = []
  const unsealed: UnsealedTenant[] = []
  for (const tenantId of new Set([...sealedByTenant.keys(), ...headByTenant.keys()])) {
    const [sealed, head] = [sealedByTenant.get(tenantId), headByTenant.get(tenantId)]
    const reason = await whyNotSealed(dependencies, sealed, head)
    if (reason !== null) unsealed.push({ tenantId, reason })
    else if (head !== undefined && head.hash !== sealed?.hash) {
      advanced.push({ tenantId, sequence: head.sequence, hash: head.hash })
    }
  }
  return { advanced, unsealed }
}

async function whyNotSealed(
  { storage, tombstoneKey }: Dependencies,
  sealed: SealedAuditHeadRow | undefined,
  head: AuditHeadRow | undefined,
): Promise<string | null> {
  if (head === undefined) return 'the end of its audit chain was removed'
  if (head.seal !== sealOf(tombstoneKey, head))
    return 'the end of its audit chain was not written by this installation'
  if (sealed === undefined) return null
  const { tenantId, sequence } = sealed
  if (head.sequence < sequence) return `audit records ${head.sequence + 1} to ${sequence} were cut off`
  if (head.hash === sealed.hash) return null
  // A chain that was restarted may have grown beyond the sealed end of the old one.
  const link = await storage.read(() => row(statements.auditLink, { tenantId, sequence }))
  return link?.hash === sealed.hash ? null : `audit record ${sequence} is not the one that was sealed`
}
