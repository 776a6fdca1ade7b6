import { type GivenParameters, leadIntoTenant } from '../../../server/lead-into-tenant.ts'

interface Props {
  readonly searchParams: Promise<GivenParameters>
}

export default async function SettingsWithoutTenantPage({ searchParams }: Props): Promise<never> {
  return leadIntoTenant('/settings', await searchParams)
}
