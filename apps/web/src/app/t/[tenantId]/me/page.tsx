import type { Metadata } from 'next'
import { MyAccountScreen } from '../../../../features/account/my-account-screen.tsx'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { container } from '../../../../server/container.ts'
import type { GivenParameters } from '../../../../server/lead-into-tenant.ts'
import { visitEndsAt, visitor } from '../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.me'))('title') }
}

interface MyAccountPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
  readonly searchParams: Promise<GivenParameters>
}

/** The visitor's own account, whichever tenant was viewed last. */
export default async function MyAccountPage({ params, searchParams }: MyAccountPageProps) {
  const { tenantId } = await params
  const [{ account, context }, given] = await Promise.all([visitor(tenantId), searchParams])
  const own = await container().operations.getTenant({ ...context, tenantId: account.tenantId }, {})
  return (
    <MyAccountScreen
      displayName={account.displayName}
      isPasswordChanged={given.password === 'changed'}
      organisation={own.ok ? own.value.displayName : ''}
      signedInUntil={visitEndsAt(account).toISOString()}
      tenantId={tenantId}
      userPrincipalName={account.userPrincipalName}
    />
  )
}
