import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { themeCookie, toTheme } from '../../features/preferences/theme.ts'
import { AdminFrame } from '../../features/shell/admin-frame.tsx'
import { currentLocale } from '../../i18n/current-locale.ts'
import { place } from '../../server/place.ts'
import { visitor } from '../../server/session.ts'
import { QueryProvider } from '../../trpc/query-provider.tsx'

export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const [{ account, context }, { tenant, permissions, customers }, jar, locale] = await Promise.all([
    visitor(),
    place(),
    cookies(),
    currentLocale(),
  ])
  return (
    <QueryProvider tenantId={context.tenantId}>
      <AdminFrame
        canSeeBin={permissions.includes('deletedUsers.read')}
        customers={customers}
        locale={locale}
        person={{ displayName: account.displayName, userPrincipalName: account.userPrincipalName }}
        tenant={tenant}
        theme={toTheme(jar.get(themeCookie)?.value)}
      >
        {children}
      </AdminFrame>
    </QueryProvider>
  )
}
