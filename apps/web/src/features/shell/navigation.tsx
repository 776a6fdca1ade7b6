'use client'

import { Home20Regular, PersonDelete20Regular } from '@fluentui/react-icons'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './admin-frame.module.css'
import { pathIn } from './path-in.ts'

interface NavigationProps {
  readonly tenantId: string
  readonly canSeeBin: boolean
  /** Whether it shows where the window is too narrow for it to stay. */
  readonly open: boolean
  readonly onLeave: () => void
}

export function Navigation({ tenantId, canSeeBin, open, onLeave }: NavigationProps) {
  const t = useTranslations('web.shell')
  return (
    <nav aria-label={t('places')} className={styles.navigation} data-open={open} id="places">
      <ul>
        <NavigationItem href={pathIn(tenantId)} icon={<Home20Regular />} onLeave={onLeave} text={t('home')} />
        {canSeeBin && (
          <NavigationItem
            href={pathIn(tenantId, '/deleted-users')}
            icon={<PersonDelete20Regular />}
            onLeave={onLeave}
            text={t('deletedUsers')}
          />
        )}
      </ul>
    </nav>
  )
}

interface NavigationItemProps {
  readonly href: string
  readonly icon: ReactNode
  readonly text: string
  readonly onLeave: () => void
}

function NavigationItem({ href, icon, text, onLeave }: NavigationItemProps) {
  const here = usePathname() === href
  return (
    <li>
      <Link aria-current={here ? 'page' : undefined} className={styles.place} href={href} onClick={onLeave}>
        {icon}
        {text}
      </Link>
    </li>
  )
}
