import { row, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import type { AuditRoot } from '../steps/audit/audit-root.ts'
import { type AuditRootSealed, sealAuditRoot } from '../steps/audit/seal-audit-root.ts'
import {
  type AuditRootFinding,
  type VerifyAuditRootsInput,
  verifyAuditRoots,
} from '../steps/audit/verify-audit-roots.ts'

/** The roots that are sealed over the ends of all tenants' audit chains. */
export interface AuditRoots {
  /** Seals a root over what has been recorded since the one before. Safe to be called by several processes at once. */
  seal(): Promise<AuditRootSealed>
  /** The last one; null before the first. */
  last(): Promise<AuditRoot | null>
  /** What the program has not done; an empty list is the good answer. */
  verify(given: VerifyAuditRootsInput): Promise<readonly AuditRootFinding[]>
}

/** Seals and verifies roots. They belong to no tenant, and nothing that a tenant does waits for them. */
export const auditRoots = (dependencies: Dependencies): AuditRoots => ({
  seal: () => sealAuditRoot(dependencies),
  last: async () => {
    const root = await dependencies.storage.read(() => row(statements.lastAuditRoot, {}))
    return root === undefined ? null : { number: root.number, seal: root.seal }
  },
  verify: (given) => verifyAuditRoots(dependencies, given),
})
