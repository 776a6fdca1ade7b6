import { rows, statements } from '@reprieve/db'
import { canSignIn } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { everyTenantId } from '../steps/load/every-tenant-id.ts'

/** A tenant without a Global Administrator who can sign in. */
export interface AdministratorFinding {
  readonly rule: 'R8'
  readonly tenantId: string
  /** Always empty, because the finding is about the tenant and not about a single user. */
  readonly id: string
  readonly message: string
}

/** Finds the tenants that nobody can administer, because no Global Administrator who can sign in is left (R8). */
export const checkAdministrators =
  (dependencies: Dependencies) => async (): Promise<readonly AdministratorFinding[]> => {
    const { storage, tenantsOfOutsideIssuers } = dependencies
    const findings: AdministratorFinding[] = []
    for await (const tenantId of everyTenantId(dependencies)) {
      const place = { tenantId, role: 'globalAdministrator' as const }
      const found = await storage.read(() => rows(statements.usersWithRole, place))
      const hasOutsideIssuer = tenantsOfOutsideIssuers.has(tenantId)
      if (found.some((means) => canSignIn({ ...means, hasOutsideIssuer }))) continue
      const message = 'nobody can administer the organisation: it has no Global Administrator who can sign in'
      findings.push({ rule: 'R8', tenantId, id: '', message })
    }
    return findings
  }
