import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import listStyles from '../list/list.module.css'
import { pathIn } from '../shell/path-in.ts'
import styles from './settings.module.css'

/** The sections of the settings. Each has its own address. */
const settingsSections = [
  'domains',
  'retention',
  'mail',
  'notices',
  'webhooks',
  'connections',
  'clients',
  'export',
] as const

interface SettingsFrameProps {
  readonly tenantId: string
  readonly section: (typeof settingsSections)[number]
  readonly children: ReactNode
}

/** A section of the settings, with links to the others. */
export function SettingsFrame({ tenantId, section, children }: SettingsFrameProps) {
  const t = useTranslations('web.settings')
  return (
    <div className={styles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <nav aria-label={t('sections')} className={styles.sections}>
        {settingsSections.map((other) => (
          <Link
            aria-current={other === section ? 'page' : undefined}
            href={pathIn(tenantId, `/settings/${other}`)}
            key={other}
          >
            {t(`${other}.title`)}
          </Link>
        ))}
      </nav>
      <h2 className={styles.heading}>{t(`${section}.title`)}</h2>
      <p className={listStyles.lead}>{t(`${section}.lead`)}</p>
      {children}
    </div>
  )
}
