import { firstText, rows, statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'

/** An organisation as the operator's list has it. */
export interface ListedTenant {
  readonly id: TenantId
  readonly displayName: string
  readonly defaultDomain: string
  readonly isPartner: boolean
  readonly createdAt: Date
}

const tenantsAtOnce = 500

/** Lists every organisation of the installation, the oldest first. For the operator; nobody is asked for a role. */
export const listTenants =
  ({ storage }: Dependencies) =>
  async (): Promise<readonly ListedTenant[]> => {
    const listed: ListedTenant[] = []
    let after = firstText
    for (;;) {
      const place = { after, limit: tenantsAtOnce }
      const found = await storage.read(() => rows(statements.tenantsAfter, place))
      listed.push(...found)
      const last = found.at(-1)
      if (last === undefined || found.length < tenantsAtOnce) break
      after = last.id
    }
    return listed.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
  }
