import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './admin-frame.module.css'

export function Brand() {
  const t = useTranslations('web.shell')
  return (
    <span className={styles.brand}>
      <svg aria-hidden fill="none" height="20" viewBox="0 0 20 20" width="20">
        <path
          d="M4 10a6 6 0 1 1 2 4.5M4 10 1.8 7.9M4 10l2.4-1.9M10 6.5V10l2.4 1.6"
          stroke="currentColor"
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth="1.6"
        />
      </svg>
      <span className={styles.brandName}>{t('product')}</span>
      <span className={styles.brandPlace}>{t('adminCenter')}</span>
    </span>
  )
}
