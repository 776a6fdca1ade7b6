import type { Holder } from '@reprieve/domain'
import { useTranslations } from 'next-intl'
import styles from './restore.module.css'

/** Who has a contested name: what it is, how it is called, and how it signs in. */
export function HolderName({ holder }: { readonly holder: Holder }) {
  const t = useTranslations('web.restore')
  return (
    <span className={styles.holder}>
      <span className={styles.kind}>{t(`holderKinds.${holder.kind}`)}</span>
      <strong>{holder.displayName}</strong>
      {holder.userPrincipalName && <span>{holder.userPrincipalName}</span>}
    </span>
  )
}
