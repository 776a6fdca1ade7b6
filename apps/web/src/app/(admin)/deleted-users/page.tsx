import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeletedUsersScreen } from '../../../features/deleted-users/deleted-users-screen.tsx'
import { parseView } from '../../../features/deleted-users/view.ts'
import { timeZone } from '../../../features/preferences/time-zone.ts'
import { listRows } from '../../../server/deleted-users/list-rows.ts'
import { place } from '../../../server/place.ts'
import { visitor } from '../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.deletedUsers'))('title') }
}

interface DeletedUsersPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function DeletedUsersPage({ searchParams }: DeletedUsersPageProps) {
  const [{ account, context }, { permissions }, given] = await Promise.all([visitor(), place(), searchParams])
  if (!permissions.includes('deletedUsers.read')) redirect('/')
  const view = parseView(toAddress(given))
  const first = await listRows(context, view, await timeZone(), null)
  return (
    <DeletedUsersScreen
      canRestore={permissions.includes('users.restore')}
      firstPage={first.ok ? first.value : null}
      firstView={view}
      key={context.tenantId}
      ownAddress={account.userPrincipalName}
      renderedAt={Date.now()}
    />
  )
}

const toAddress = (given: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
