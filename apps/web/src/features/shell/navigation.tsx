'use client'

import {
  ArrowSync20Regular,
  BuildingMultiple20Regular,
  ClipboardTextLtr20Regular,
  ContactCard20Regular,
  Home20Regular,
  MailMultiple20Regular,
  People20Regular,
  PeopleTeam20Regular,
  PersonDelete20Regular,
  Ribbon20Regular,
  Settings20Regular,
  ShieldPerson20Regular,
} from '@fluentui/react-icons'
import type { Permission } from '@reprieve/domain'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './admin-frame.module.css'
import { pathIn } from './path-in.ts'

interface Place {
  readonly path: `/${string}`
  readonly icon: ReactNode
  readonly name: string
  readonly permission: Permission
}

/** The places with the permission that each requires. Its page requires the same. */
const places = [
  { path: '/users', icon: <People20Regular />, name: 'users', permission: 'users.read' },
  {
    path: '/deleted-users',
    icon: <PersonDelete20Regular />,
    name: 'deletedUsers',
    permission: 'deletedUsers.read',
  },
  { path: '/groups', icon: <PeopleTeam20Regular />, name: 'groups', permission: 'users.read' },
  { path: '/contacts', icon: <ContactCard20Regular />, name: 'contacts', permission: 'users.read' },
  {
    path: '/shared-mailboxes',
    icon: <MailMultiple20Regular />,
    name: 'sharedMailboxes',
    permission: 'users.read',
  },
  { path: '/jobs', icon: <ArrowSync20Regular />, name: 'jobs', permission: 'deletedUsers.read' },
  { path: '/roles', icon: <ShieldPerson20Regular />, name: 'roles', permission: 'users.read' },
  { path: '/licenses', icon: <Ribbon20Regular />, name: 'licences', permission: 'users.read' },
  { path: '/audit', icon: <ClipboardTextLtr20Regular />, name: 'audit', permission: 'audit.read' },
  { path: '/settings', icon: <Settings20Regular />, name: 'settings', permission: 'tenant.settings' },
] as const satisfies readonly Place[]

interface NavigationProps {
  readonly tenantId: string
  /** The visitor's own organisation where it has customers; null for everybody else. */
  readonly partnerId: string | null
  readonly permissions: readonly Permission[]
  /** Whether it is open in a window that is too narrow for it to stay. */
  readonly open: boolean
  readonly onLeave: () => void
}

export function Navigation({ tenantId, partnerId, permissions, open, onLeave }: NavigationProps) {
  const t = useTranslations('web.shell')
  return (
    <nav aria-label={t('places')} className={styles.navigation} data-open={open} id="places">
      <ul>
        <NavigationItem href={pathIn(tenantId)} icon={<Home20Regular />} onLeave={onLeave} text={t('home')} />
        {partnerId !== null && (
          <NavigationItem
            href={pathIn(partnerId, '/partner')}
            icon={<BuildingMultiple20Regular />}
            isElsewhere={partnerId !== tenantId}
            onLeave={onLeave}
            text={t('customers')}
          />
        )}
        {places
          .filter(({ permission }) => permissions.includes(permission))
          .map(({ path, icon, name }) => (
            <NavigationItem
              href={pathIn(tenantId, path)}
              icon={icon}
              isPlace
              key={path}
              onLeave={onLeave}
              text={t(name)}
            />
          ))}
      </ul>
    </nav>
  )
}

interface NavigationItemProps {
  readonly href: string
  readonly icon: ReactNode
  readonly text: string
  /** Whether pages below its address belong to it. */
  readonly isPlace?: boolean
  /** Whether it is a page of another tenant: a whole page load then, as nothing of one may linger on another's page. */
  readonly isElsewhere?: boolean
  readonly onLeave: () => void
}

function NavigationItem(props: NavigationItemProps) {
  const { href, icon, text, isPlace = false, isElsewhere = false, onLeave } = props
  const path = usePathname()
  const here = path === href ? 'page' : isPlace && path.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <li>
      {isElsewhere ? (
        <a className={styles.place} href={href}>
          {icon}
          {text}
        </a>
      ) : (
        <Link aria-current={here} className={styles.place} href={href} onClick={onLeave}>
          {icon}
          {text}
        </Link>
      )}
    </li>
  )
}
