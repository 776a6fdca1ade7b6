'use client'

import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import Link from 'next/link'
import { useTranslations } from '../../i18n/use-translations.ts'
import { DaysLeft } from '../deleted-users/days-left.tsx'
import type { DeletedUserRow } from '../deleted-users/deleted-user-row.ts'
import { type PurgeStopShown, PurgeStops } from '../purge/purge-stops.tsx'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import { type Customer, CustomerList } from '../shell/tenant-switcher.tsx'
import styles from './home-screen.module.css'

interface HomeScreenProps {
  readonly name: string
  readonly now: number
  readonly tenantId: string
  /** Null if the visitor may not see the tenant. */
  readonly tenant: { readonly id: string; readonly displayName: string } | null
  readonly customers: readonly Customer[]
  /** Failing loops of the worker; empty for a visitor who may not see users. */
  readonly failingLoops: readonly string[]
  /** Stopped purges that wait for a confirmation; empty for a visitor who may not confirm one. */
  readonly purgeStops: readonly PurgeStopShown[]
  /** Null if the visitor may not see users. */
  readonly soon: { readonly rows: readonly DeletedUserRow[]; readonly more: boolean } | null
}

export function HomeScreen({
  name,
  now,
  tenantId,
  tenant,
  customers,
  failingLoops,
  purgeStops,
  soon,
}: HomeScreenProps) {
  const t = useTranslations('web.home')
  const tShell = useTranslations('web.shell')
  const deletedUsers = pathIn(tenantId, '/deleted-users')
  return (
    <div className={styles.home}>
      <h1>{t('welcome', { name })}</h1>
      {!soon && customers.length === 0 && (
        <p>
          {t('noRole')} <Link href={pathIn(tenantId, '/me')}>{tShell('me')}</Link>
        </p>
      )}
      {failingLoops.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('failing')}</MessageBarTitle>
            {t('failingText', {
              loops: failingLoops.map((loop) => t('failingLoop', { loop })).join(', '),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      {purgeStops.length > 0 && <PurgeStops stops={purgeStops} />}
      {soon && (
        <section aria-labelledby="soon" className={styles.card}>
          <h2 id="soon">{t('soon')}</h2>
          {tenant && (
            <p className={styles.hint}>
              <Shown text={tenant.displayName} />
            </p>
          )}
          {soon.rows.length === 0 ? (
            <p>{t('nothingSoon')}</p>
          ) : (
            <ul>
              {soon.rows.map((row) => (
                <li className={styles.row} key={row.id}>
                  <Link href={`${deletedUsers}?user=${row.id}`}>
                    <Shown text={row.displayName} />
                  </Link>
                  <DaysLeft now={now} row={row} />
                </li>
              ))}
            </ul>
          )}
          <Link href={soon.more ? `${deletedUsers}?runs-out=7&sort=purgeAt` : deletedUsers}>
            {soon.more ? t('allSoon') : t('allDeleted')}
          </Link>
        </section>
      )}
      {customers.length > 0 && (
        <section aria-labelledby="customers-title" className={styles.card}>
          <h2 id="customers-title">{t('customers')}</h2>
          <CustomerList current={tenant?.id ?? null} customers={customers} />
        </section>
      )}
    </div>
  )
}
