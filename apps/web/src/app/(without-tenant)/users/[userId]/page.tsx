import { type GivenParameters, leadIntoTenant } from '../../../../server/lead-into-tenant.ts'

interface Props {
  readonly params: Promise<{ readonly userId: string }>
  readonly searchParams: Promise<GivenParameters>
}

export default async function UserWithoutTenantPage({ params, searchParams }: Props): Promise<never> {
  const { userId } = await params
  return leadIntoTenant(`/users/${userId}`, await searchParams)
}
