import { Checkbox } from '@fluentui/react-components'
import type { Conflict, Holder } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import { HolderName } from './holder-name.tsx'
import styles from './restore.module.css'

interface AddressConflictsProps {
  readonly conflicts: readonly Conflict[]
  /** The kind of the restored object. Default: a user. */
  readonly kind?: Holder['kind']
  /** The contested addresses to take back; the others are dropped. */
  readonly takeBack: ReadonlySet<string>
  readonly onChoose: (takeBack: ReadonlySet<string>) => void
}

/** Lists the addresses that do not come back unless they are taken back. */
export function AddressConflicts({ conflicts, kind = 'user', takeBack, onChoose }: AddressConflictsProps) {
  const t = useTranslations('web.restore')
  if (conflicts.length === 0) return null
  const toggle = (value: string, taken: boolean) => {
    const changed = new Set(takeBack)
    if (taken) changed.add(value)
    else changed.delete(value)
    onChoose(changed)
  }
  return (
    <section aria-labelledby="address-conflicts" className={styles.conflict} data-severity="loses">
      <h3 id="address-conflicts">{t('addressConflicts', { count: conflicts.length })}</h3>
      <p>{t('addressConflictsText', { kind })}</p>
      <ul className={styles.addresses}>
        {conflicts.map(({ value, holder, resolutions }) => (
          <li key={value}>
            <p>
              <strong>
                <Shown text={withoutPrefix(value)} />
              </strong>{' '}
              {takeBack.has(value) ? (
                t('willBeTakenBack', { kind })
              ) : (
                <span className={styles.loss}>{t('willBeRemoved', { kind })}</span>
              )}
            </p>
            <p className={styles.hint}>
              {holder ? (
                <>
                  {t('heldBy')} <HolderName holder={holder} />
                </>
              ) : (
                t('addressDomainGone')
              )}
            </p>
            {resolutions.includes('takeBack') && (
              <Checkbox
                checked={takeBack.has(value)}
                label={t('takeBackInstead')}
                onChange={(_event, { checked }) => toggle(value, checked === true)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const withoutPrefix = (address: string): string => address.slice(address.indexOf(':') + 1)
