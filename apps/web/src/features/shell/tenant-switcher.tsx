'use client'

import { ChevronDown16Regular } from '@fluentui/react-icons'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './admin-frame.module.css'
import { pathIn } from './path-in.ts'
import { Shown } from './shown.tsx'

export interface Customer {
  readonly tenantId: string
  readonly displayName: string
  readonly defaultDomain: string
}

interface TenantSwitcherProps {
  readonly tenant: { readonly id: string; readonly displayName: string } | null
  readonly customers: readonly Customer[]
}

/** Shows the name of the page's tenant. A partner's technician can switch to another one here. */
export function TenantSwitcher({ tenant, customers }: TenantSwitcherProps) {
  const t = useTranslations('web.shell')
  if (customers.length === 0)
    return <span className={styles.tenant}>{tenant && <Shown text={tenant.displayName} />}</span>
  return (
    <>
      <button className={styles.tenantButton} popoverTarget="customers" type="button">
        <span>{tenant ? <Shown text={tenant.displayName} /> : t('chooseCustomer')}</span>
        <ChevronDown16Regular />
        <span className="visually-hidden">{t('switchCustomer')}</span>
      </button>
      <div className={styles.customers} id="customers" popover="auto">
        <CustomerList current={tenant?.id ?? null} customers={customers} />
      </div>
    </>
  )
}

interface CustomerListProps {
  readonly customers: readonly Customer[]
  readonly current: string | null
}

/** Links load whole pages on purpose: nothing of one customer may remain on the page of another. */
export function CustomerList({ customers, current }: CustomerListProps) {
  const t = useTranslations('web.shell')
  return (
    <nav aria-label={t('customers')}>
      <ul>
        {customers.map(({ tenantId, displayName, defaultDomain }) => (
          <li key={tenantId}>
            <a
              aria-current={tenantId === current ? 'true' : undefined}
              className={styles.customer}
              href={pathIn(tenantId, '/deleted-users')}
            >
              <strong>
                <Shown text={displayName} />
              </strong>
              <span>
                <Shown text={defaultDomain} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
