import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pathIn } from '../../../../features/shell/path-in.ts'
import { UsersScreen } from '../../../../features/users/users-screen.tsx'
import { parseView } from '../../../../features/users/view.ts'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { type GivenParameters, toSearchParams } from '../../../../server/lead-into-tenant.ts'
import { place } from '../../../../server/place.ts'
import { visitor } from '../../../../server/session.ts'
import { listUserRows } from '../../../../server/users/list-user-rows.ts'
import { userRights } from '../../../../server/users/user-rights.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.users'))('title') }
}

interface UsersPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
  readonly searchParams: Promise<GivenParameters>
}

export default async function UsersPage({ params, searchParams }: UsersPageProps) {
  const { tenantId } = await params
  const [{ context }, { permissions }, given] = await Promise.all([
    visitor(tenantId),
    place(tenantId),
    searchParams,
  ])
  if (!permissions.includes('users.read')) redirect(pathIn(tenantId))
  const view = parseView(toSearchParams(given))
  const first = await listUserRows(context, view, null)
  return (
    <UsersScreen
      can={userRights(permissions)}
      firstPage={first.ok ? first.value : null}
      firstView={view}
      key={tenantId}
      renderedAt={Date.now()}
      tenantId={tenantId}
    />
  )
}
