'use client'

import type { Permission } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import { type ReactNode, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { Theme } from '../preferences/theme.ts'
import { useTellTimeZone } from '../preferences/use-tell-time-zone.ts'
import { HeaderSearch } from '../search/header-search.tsx'
import { AccountFlyout, type Person } from './account-flyout.tsx'
import styles from './admin-frame.module.css'
import { Brand } from './brand.tsx'
import { Navigation } from './navigation.tsx'
import { type Customer, TenantSwitcher } from './tenant-switcher.tsx'

interface AdminFrameProps {
  readonly person: Person
  readonly tenantId: string
  /** Null if the visitor may not see the tenant. */
  readonly tenant: { readonly id: string; readonly displayName: string } | null
  readonly customers: readonly Customer[]
  /** The visitor's own organisation if it has customers; null for everybody else. */
  readonly partnerId: string | null
  /** The visitor's permissions in the tenant. */
  readonly permissions: readonly Permission[]
  readonly theme: Theme
  readonly locale: Locale
  readonly children: ReactNode
}

/** The frame of every page: the header, the navigation and the page itself. */
export function AdminFrame(props: AdminFrameProps) {
  const { person, tenantId, tenant, customers, partnerId, permissions, theme, locale, children } = props
  const t = useTranslations('web.shell')
  const [navigationOpen, setNavigationOpen] = useState(false)
  useTellTimeZone()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <header className={styles.header}>
        <button
          aria-controls="places"
          aria-expanded={navigationOpen}
          aria-label={t('places')}
          className={styles.burger}
          onClick={() => setNavigationOpen((open) => !open)}
          type="button"
        >
          <span aria-hidden className={styles.burgerLines} />
        </button>
        <Brand />
        {permissions.includes('users.read') && <HeaderSearch />}
        <TenantSwitcher customers={customers} tenant={tenant} />
        <AccountFlyout locale={locale} person={person} tenantId={tenantId} theme={theme} />
      </header>
      <Navigation
        onLeave={() => setNavigationOpen(false)}
        open={navigationOpen}
        partnerId={partnerId}
        permissions={permissions}
        tenantId={tenantId}
      />
      <main className={styles.main} id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
