import type { Holder } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import styles from './restore.module.css'

/** Who has a contested name: what it is, how it is called, and how it signs in. */
export function HolderName({ holder }: { readonly holder: Holder }) {
  const t = useTranslations('web.restore')
  return (
    <span className={styles.holder}>
      <span className={styles.kind}>{t(`holderKinds.${holder.kind}`)}</span>
      <strong>
        <Shown text={holder.displayName} />
      </strong>
      {holder.userPrincipalName && (
        <span>
          <Shown text={holder.userPrincipalName} />
        </span>
      )}
    </span>
  )
}
