import { notFound, redirect } from 'next/navigation'
import { PersonScreen } from '../../../../../features/person/person-screen.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { container } from '../../../../../server/container.ts'
import { place } from '../../../../../server/place.ts'
import { visitor } from '../../../../../server/session.ts'
import { toPerson } from '../../../../../server/users/to-person.ts'
import { userRights } from '../../../../../server/users/user-rights.ts'

export async function generateMetadata() {
  return { title: (await getTranslations('web.person'))('title') }
}

interface PersonPageProps {
  readonly params: Promise<{ readonly tenantId: string; readonly userId: string }>
}

/** Everything about one active user. A deleted user is shown among the deleted users instead. */
export default async function PersonPage({ params }: PersonPageProps) {
  const { tenantId, userId } = await params
  const [{ context }, { permissions }] = await Promise.all([visitor(tenantId), place(tenantId)])
  if (!permissions.includes('users.read')) redirect(pathIn(tenantId))
  const person = await toPerson(context, userId, permissions)
  if (!person.ok) {
    const deleted = await container().operations.getDeletedUser(context, { userId })
    if (deleted.ok) redirect(`${pathIn(tenantId, '/deleted-users')}?user=${deleted.value.id}`)
    notFound()
  }
  return (
    <PersonScreen
      can={userRights(permissions)}
      key={person.value.id}
      person={person.value}
      tenantId={tenantId}
    />
  )
}
