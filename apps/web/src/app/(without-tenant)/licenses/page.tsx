import { type GivenParameters, leadIntoTenant } from '../../../server/lead-into-tenant.ts'

interface Props {
  readonly searchParams: Promise<GivenParameters>
}

export default async function LicencesWithoutTenantPage({ searchParams }: Props): Promise<never> {
  return leadIntoTenant('/licenses', await searchParams)
}
