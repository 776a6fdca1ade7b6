import { Checkbox } from '@fluentui/react-components'
import type { Conflict } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import type { Choices } from './choices.ts'
import { HolderName } from './holder-name.tsx'
import styles from './restore.module.css'

interface AddressConflictsProps {
  readonly conflicts: readonly Conflict[]
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** Addresses that the user loses by the restore unless they are taken back. */
export function AddressConflicts({ conflicts, choices, onChoose }: AddressConflictsProps) {
  const t = useTranslations('web.restore')
  if (conflicts.length === 0) return null
  const toggle = (value: string, taken: boolean) => {
    const takeBack = new Set(choices.takeBack)
    if (taken) takeBack.add(value)
    else takeBack.delete(value)
    onChoose({ ...choices, takeBack })
  }
  return (
    <section aria-labelledby="address-conflicts" className={styles.conflict} data-severity="loses">
      <h3 id="address-conflicts">{t('addressConflicts', { count: conflicts.length })}</h3>
      <p>{t('addressConflictsText')}</p>
      <ul className={styles.addresses}>
        {conflicts.map(({ value, holder, resolutions }) => (
          <li key={value}>
            <p>
              <strong>
                <Shown text={withoutPrefix(value)} />
              </strong>{' '}
              {choices.takeBack.has(value) ? (
                t('willBeTakenBack')
              ) : (
                <span className={styles.loss}>{t('willBeRemoved')}</span>
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
                checked={choices.takeBack.has(value)}
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
