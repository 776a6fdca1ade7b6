import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { themeCookie, toTheme } from '../../../features/preferences/theme.ts'
import { AdminFrame } from '../../../features/shell/admin-frame.tsx'
import { currentLocale } from '../../../i18n/current-locale.ts'
import { place } from '../../../server/place.ts'
import { visitor } from '../../../server/session.ts'
import { QueryProvider } from '../../../trpc/query-provider.tsx'

interface AdminLayoutProps {
  readonly params: Promise<{ readonly tenantId: string }>
  readonly children: ReactNode
}

export default async function AdminLayout({ params, children }: AdminLayoutProps) {
  const { tenantId } = await params
  const [{ account }, { tenant, permissions, customers }, jar, locale] = await Promise.all([
    visitor(tenantId),
    place(tenantId),
    cookies(),
    currentLocale(),
  ])
  return (
    <QueryProvider key={tenantId} tenantId={tenantId}>
      <AdminFrame
        customers={customers}
        locale={locale}
        partnerId={customers.length > 0 ? account.tenantId : null}
        permissions={permissions}
        person={{ displayName: account.displayName, userPrincipalName: account.userPrincipalName }}
        tenant={tenant}
        tenantId={tenantId}
        theme={toTheme(jar.get(themeCookie)?.value)}
      >
        {children}
      </AdminFrame>
    </QueryProvider>
  )
}
