import { type GivenParameters, leadIntoTenant } from '../../../../server/lead-into-tenant.ts'

interface Props {
  readonly searchParams: Promise<GivenParameters>
}

export default async function BulkRestoreWithoutTenantPage({ searchParams }: Props): Promise<never> {
  return leadIntoTenant('/deleted-users/restore', await searchParams)
}
