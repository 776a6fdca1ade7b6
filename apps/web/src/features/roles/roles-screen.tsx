'use client'

import { Button } from '@fluentui/react-components'
import { PersonAdd20Regular } from '@fluentui/react-icons'
import type { DirectoryRole } from '@reprieve/domain'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useAsked } from '../dialog/use-asked.ts'
import listStyles from '../list/list.module.css'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import type { RoleShown } from './role-shown.ts'
import styles from './roles.module.css'

const RoleDialog = dynamic(() => import('./role-dialog.tsx').then((module) => module.RoleDialog), {
  ssr: false,
})

interface RolesScreenProps {
  readonly tenantId: string
  readonly roles: readonly RoleShown[]
  readonly canAssign: boolean
}

interface Asked {
  readonly role: DirectoryRole
  /** The user who loses the role; null to give it to somebody. */
  readonly from: { readonly id: string; readonly displayName: string } | null
}

/** Lists the holders of each role. A visitor with the permission can give and take roles here. */
export function RolesScreen({ tenantId, roles, canAssign }: RolesScreenProps) {
  const t = useTranslations('web.rolesPlace')
  const tRoles = useTranslations('web.roles')
  const router = useRouter()
  const { asked, ask, dialog } = useAsked<Asked>()
  return (
    <div className={styles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <p className={listStyles.lead}>{t('lead')}</p>
      {roles.map(({ role, members, hasMore }) => (
        <section aria-labelledby={role} className={styles.role} key={role}>
          <div className={styles.head}>
            <h2 id={role}>{tRoles(role)}</h2>
            <span className={styles.count}>{t('members', { count: members.length })}</span>
            {canAssign && (
              <Button
                appearance="subtle"
                aria-label={t('assignNamed', { role: tRoles(role) })}
                icon={<PersonAdd20Regular />}
                onClick={() => ask({ role, from: null })}
              >
                {t('assign')}
              </Button>
            )}
          </div>
          <p className={styles.what}>{t('what', { role })}</p>
          {members.length > 0 && (
            <ul className={styles.members}>
              {members.map(({ id, displayName, userPrincipalName }) => (
                <li key={id}>
                  <Link href={pathIn(tenantId, `/users/${id}`)} prefetch={false}>
                    <Shown text={displayName} />
                  </Link>
                  <span>
                    <Shown text={userPrincipalName} />
                  </span>
                  {canAssign && (
                    <Button
                      appearance="subtle"
                      aria-label={t('removeNamed', { role: tRoles(role), name: displayName })}
                      onClick={() => ask({ role, from: { id, displayName } })}
                      size="small"
                    >
                      {t('remove')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
          {hasMore && <p className={styles.what}>{t('more')}</p>}
        </section>
      ))}
      {asked && (
        <RoleDialog {...dialog} from={asked.from} onDone={() => router.refresh()} role={asked.role} />
      )}
    </div>
  )
}
