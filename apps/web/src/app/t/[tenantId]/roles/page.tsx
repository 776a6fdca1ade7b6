import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { RoleShown } from '../../../../features/roles/role-shown.ts'
import { RolesScreen } from '../../../../features/roles/roles-screen.tsx'
import { pathIn } from '../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { container } from '../../../../server/container.ts'
import { place } from '../../../../server/place.ts'
import { visitor } from '../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.rolesPlace'))('title') }
}

interface RolesPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function RolesPage({ params }: RolesPageProps) {
  const { tenantId } = await params
  const [{ context }, { permissions }] = await Promise.all([visitor(tenantId), place(tenantId)])
  if (!permissions.includes('users.read')) redirect(pathIn(tenantId))
  const { operations } = container()
  const known = await operations.listDirectoryRoles(context, {})
  const roles = await Promise.all(
    (known.ok ? known.value : []).map(async (role): Promise<RoleShown> => {
      const page = await operations.listRoleMembers(context, { role, page: { size: 100 } })
      if (!page.ok) throw new Error(`The members of a role were refused: ${page.error.type}`)
      return {
        role,
        members: page.value.items.map(({ userId, displayName, userPrincipalName }) => ({
          id: userId,
          displayName,
          userPrincipalName,
        })),
        hasMore: page.value.next !== null,
      }
    }),
  )
  return <RolesScreen canAssign={permissions.includes('roles.assign')} roles={roles} tenantId={tenantId} />
}
