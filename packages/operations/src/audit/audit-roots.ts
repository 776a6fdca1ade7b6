import { row, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import type { AuditRoot } from '../steps/audit/audit-root.ts'
import { type AuditRootSealed, sealAuditRoot } from '../steps/audit/seal-audit-root.ts'
import {
  type AuditRootFinding,
  type VerifyAuditRootsInput,
  verifyAuditRoots,
} from '../steps/audit/verify-audit-roots.ts'

/** The roots that seal the ends of all tenants' audit chains. */
export interface AuditRoots {
  /** Seals a root over everything recorded since the previous one. Several processes may call it at once. */
  seal(): Promise<AuditRootSealed>
  /** The latest root; null before the first. */
  last(): Promise<AuditRoot | null>
  /** Signs of changes that the program has not made; an empty list means that there are none. */
  verify(given: VerifyAuditRootsInput): Promise<readonly AuditRootFinding[]>
}

/** Seals and verifies roots. They belong to no tenant, and no operation of a tenant waits for them. */
export const auditRoots = (dependencies: Dependencies): AuditRoots => ({
  seal: () => sealAuditRoot(dependencies),
  last: async () => {
    const root = await dependencies.storage.read(() => row(statements.lastAuditRoot, {}))
    return root === undefined ? null : { number: root.number, seal: root.seal }
  },
  verify: (given) => verifyAuditRoots(dependencies, given),
})
