import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeletedUsersScreen } from '../../../../features/deleted-users/deleted-users-screen.tsx'
import { parseView } from '../../../../features/deleted-users/view.ts'
import { timeZone } from '../../../../features/preferences/time-zone.ts'
import { pathIn } from '../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { listRows } from '../../../../server/deleted-users/list-rows.ts'
import { type GivenParameters, toSearchParams } from '../../../../server/lead-into-tenant.ts'
import { place } from '../../../../server/place.ts'
import { visitor } from '../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.deletedUsers'))('title') }
}

interface DeletedUsersPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
  readonly searchParams: Promise<GivenParameters>
}

export default async function DeletedUsersPage({ params, searchParams }: DeletedUsersPageProps) {
  const { tenantId } = await params
  const [{ account, context }, { permissions }, given] = await Promise.all([
    visitor(tenantId),
    place(tenantId),
    searchParams,
  ])
  if (!permissions.includes('deletedUsers.read')) redirect(pathIn(tenantId))
  const view = parseView(toSearchParams(given))
  const first = await listRows(context, view, await timeZone(), null)
  return (
    <DeletedUsersScreen
      canHold={permissions.includes('users.hold')}
      canPurge={permissions.includes('users.purge')}
      canRestore={permissions.includes('users.restore')}
      canUndo={permissions.includes('users.delete')}
      firstPage={first.ok ? first.value : null}
      firstView={view}
      key={tenantId}
      ownAddress={account.userPrincipalName}
      renderedAt={Date.now()}
      tenantId={tenantId}
    />
  )
}
