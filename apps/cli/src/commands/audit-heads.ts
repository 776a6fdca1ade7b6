import { print } from '../print.ts'
import { withOperations } from '../with-operations.ts'

/**
 * Prints the last root and the end of each tenant's log. They are anchors with which `audit verify` later compares the
 * log.
 */
export async function auditHeads(): Promise<void> {
  await withOperations(async (operations) => {
    const root = await operations.auditRoots.last()
    if (root !== null) print(JSON.stringify(root))
    let after = ''
    for (;;) {
      const heads = await operations.listAuditHeads({ after })
      for (const head of heads) print(JSON.stringify(head))
      const last = heads.at(-1)
      if (last === undefined) return
      after = last.tenantId
    }
  })
}
