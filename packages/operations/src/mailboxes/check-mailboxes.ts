import type { Dependencies } from '../dependencies.ts'
import { everyTenantId } from '../steps/load/every-tenant-id.ts'
import { compareMailRoot, type MailboxFinding } from '../steps/mailboxes/compare-mail-root.ts'

/**
 * Compares the mail root with the database while the program runs. A waiting move counts as a finding only after a
 * worker has had ten minutes for it. Finds nothing if the mail root is out of reach.
 */
export const checkMailboxes =
  (dependencies: Dependencies) => async (): Promise<readonly MailboxFinding[]> => {
    const { mailboxes } = dependencies
    if (mailboxes === null) return []
    const tenantIds = new Set(await mailboxes.tenantIds())
    for await (const id of everyTenantId(dependencies)) tenantIds.add(id)
    const findings: MailboxFinding[] = []
    for (const tenantId of [...tenantIds].sort()) {
      findings.push(...(await compareMailRoot(dependencies, mailboxes, tenantId)))
    }
    return findings
  }
