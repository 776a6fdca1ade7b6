import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

export interface AuditRootDependencies {
  readonly operations: Pick<Operations, 'auditRoots'>
  readonly log: Pick<Log, 'info' | 'error'>
}

/**
 * Seals a root over the ends of all tenants' audit chains, and reports what it could not seal. The log keeps every
 * root.
 */
export const auditRootRound =
  ({ operations, log }: AuditRootDependencies): (() => Promise<void>) =>
  async () => {
    const { root, unsealed, wereChanged } = await operations.auditRoots.seal()
    if (wereChanged) {
      log.error(
        'no root is sealed: the sealed ends of the audit chains were changed; see `reprieve audit verify`',
      )
    }
    for (const { tenantId, reason } of unsealed) {
      log.error({ tenantId, reason }, 'the audit chain of a tenant does not go on from where it was sealed')
    }
    if (root !== null)
      log.info({ number: root.number, seal: root.seal }, 'sealed a root over the audit chains')
  }
