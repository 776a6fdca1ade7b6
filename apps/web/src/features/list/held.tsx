import { LockClosed16Regular } from '@fluentui/react-icons'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './list.module.css'

export function Held() {
  const t = useTranslations('web.list')
  return (
    <span className={styles.held}>
      <LockClosed16Regular />
      {t('held')}
    </span>
  )
}
