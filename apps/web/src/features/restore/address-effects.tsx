import { CheckmarkCircle20Filled, Warning20Filled } from '@fluentui/react-icons'
import type { GroupRestoreEffects } from '@reprieve/domain'
import type { ReactNode } from 'react'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import styles from './restore.module.css'

/** The effects of a restore on addresses, whatever it restores. */
interface AddressEffectsProps {
  readonly effects: GroupRestoreEffects
}

/** Lists the addresses that come back. */
export function AddressesBack({ effects }: AddressEffectsProps) {
  const t = useTranslations('web.restore')
  const list = useList()
  const { primaryAddress, primaryAddressChanged, proxyAddresses } = effects
  const secondary = proxyAddresses.filter((address) => !address.startsWith('SMTP:')).map(withoutPrefix)
  return (
    <>
      {primaryAddress && (
        <Line term={t('primaryAddress')}>
          <Shown text={primaryAddress} />
          {primaryAddressChanged && <span className={styles.hint}> {t('primaryChanged')}</span>}
        </Line>
      )}
      {secondary.length > 0 && <Line term={t('otherAddresses')}>{list(secondary)}</Line>}
    </>
  )
}

/** Lists the addresses that do not come back, each with the reason. */
export function AddressesLost({ effects: { droppedAddresses } }: AddressEffectsProps) {
  const t = useTranslations('web.restore')
  return droppedAddresses.map(({ address, holder }) => (
    <Line key={address} lost term={t('addressRemoved')}>
      {holder
        ? t('addressKeptBy', { address: withoutPrefix(address), holder: holder.displayName })
        : t('addressWithoutDomain', { address: withoutPrefix(address) })}
    </Line>
  ))
}

interface HolderChangesProps extends AddressEffectsProps {
  /** Names of the holders that the restore changes, by id. */
  readonly holderNames: ReadonlyMap<string, string>
}

/** Lists what the restore changes for others. */
export function HolderChanges({ effects: { holders }, holderNames }: HolderChangesProps) {
  const t = useTranslations('web.restore')
  return holders.map((holder) => (
    <Line key={JSON.stringify(holder)} lost term={t(`holderChanges.${holder.change}`)}>
      {holder.change === 'renamed' &&
        t('holderRenamed', { from: holder.fromUserPrincipalName, to: holder.toUserPrincipalName })}
      {holder.change === 'replaced' && t('holderReplaced', { name: holder.userPrincipalName })}
      {holder.change === 'relieved' &&
        t('holderRelieved', {
          address: withoutPrefix(holder.address),
          holder: holderNames.get(holder.id) ?? holder.id,
        })}
    </Line>
  ))
}

interface LineProps {
  readonly term: string
  readonly lost?: boolean
  readonly children: ReactNode
}

/** A line about something that comes back, or is lost. */
export function Line({ term, lost = false, children }: LineProps) {
  return (
    <div className={styles.line} data-lost={lost}>
      <dt>
        {lost ? <Warning20Filled aria-hidden /> : <CheckmarkCircle20Filled aria-hidden />}
        {term}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

const withoutPrefix = (address: string): string => address.slice(address.indexOf(':') + 1)
