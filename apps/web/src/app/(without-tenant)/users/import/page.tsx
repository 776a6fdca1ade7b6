import { type GivenParameters, leadIntoTenant } from '../../../../server/lead-into-tenant.ts'

interface Props {
  readonly searchParams: Promise<GivenParameters>
}

export default async function ImportWithoutTenantPage({ searchParams }: Props): Promise<never> {
  return leadIntoTenant('/users/import', await searchParams)
}
