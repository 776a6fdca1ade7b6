import type { Holder } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import styles from './restore.module.css'

/** Shows the holder of a contested name: its kind, its display name and its sign-in name. */
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
