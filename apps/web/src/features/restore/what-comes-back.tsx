import type { RestoreEffects } from '@reprieve/domain'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import { AddressesBack, AddressesLost, HolderChanges, Line } from './address-effects.tsx'
import styles from './restore.module.css'
import { useRoleNames } from './use-role-names.ts'

interface WhatComesBackProps {
  readonly effects: RestoreEffects
  readonly productNames: Readonly<Record<string, string>>
  /** Null if there was no manager, or if it is purged. */
  readonly managerName: string | null
  /** Names of direct reports by id. Purged ones have none, and of very many some are left out. */
  readonly reportNames: Readonly<Record<string, string>>
  /** Names of the holders that the restore changes, by id. */
  readonly holderNames: ReadonlyMap<string, string>
  /** Whether the restore is planned or done. */
  readonly tense: 'plan' | 'result'
}

/** R35's list: everything that comes back, and everything that does not, with the reason. */
export function WhatComesBack({
  effects,
  productNames,
  managerName,
  reportNames,
  holderNames,
  tense,
}: WhatComesBackProps) {
  const t = useTranslations('web.restore')
  const list = useList()
  const roleNames = useRoleNames()
  const { licences, roles, groups, manager, reports } = effects
  const nameOf = (skuId: string) => productNames[skuId] ?? skuId
  const people = (ids: readonly string[]) => {
    const names = ids.flatMap((id) => reportNames[id] ?? []).slice(0, mostNamed)
    return names.length === 0
      ? ids.length.toString()
      : t('reportNames', { names: list(names), more: ids.length - names.length })
  }
  return (
    <section aria-labelledby="comes-back" className={styles.effects}>
      <h3 id="comes-back">{t(tense === 'plan' ? 'comesBack' : 'cameBack')}</h3>
      <dl>
        <Line term={t('userName')}>
          <Shown text={effects.userPrincipalName} />
        </Line>
        <AddressesBack effects={effects} />
        {licences.returned.length > 0 && (
          <Line term={t('licences')}>{list(licences.returned.map(nameOf))}</Line>
        )}
        {groups.returned.length > 0 && (
          <Line term={t('groups')}>{list(groups.returned.map(({ displayName }) => displayName))}</Line>
        )}
        {roles.returned.length > 0 && <Line term={t('roles')}>{list(roleNames(roles.returned))}</Line>}
        {manager?.outcome === 'returned' && (
          <Line term={t('manager')}>
            <Shown text={managerName ?? manager.managerId} />
          </Line>
        )}
        {reports.returned.length > 0 && <Line term={t('reports')}>{people(reports.returned)}</Line>}
        {effects.convertedToCloud && <Line term={t('source')}>{t('becomesCloud')}</Line>}
        <AddressesLost effects={effects} />
        {licences.notReturned.map(({ skuId, reason }) => (
          <Line key={skuId} lost term={t('licenceNotReturned')}>
            {t(`licenceReasons.${reason}`, { name: nameOf(skuId) })}
          </Line>
        ))}
        {roles.notReturned.map(({ role, reason }) => (
          <Line key={role} lost term={t('roleNotReturned')}>
            {t(`roleReasons.${reason}`, { name: roleNames([role]).join() })}
          </Line>
        ))}
        {groups.notReturned.map(({ id, displayName, reason }) => (
          <Line key={id} lost term={t('groupNotReturned')}>
            {t(`groupReasons.${reason}`, { name: displayName })}
          </Line>
        ))}
        {manager && manager.outcome !== 'returned' && (
          <Line lost term={t('managerNotReturned')}>
            {t(`managerReasons.${manager.outcome}`, { name: managerName ?? manager.managerId })}
          </Line>
        )}
        {reportsByReason(reports).map(([reason, ids]) => (
          <Line key={reason} lost term={t('reportsNotReturned')}>
            {t(`reportReasons.${reason}`, { names: people(ids), count: ids.length })}
          </Line>
        ))}
        {effects.signIn !== 'possible' && (
          <Line lost term={t('signIn')}>
            {t(`signInReasons.${effects.signIn}`)}
          </Line>
        )}
        {effects.hold && (
          <Line term={t('hold')}>
            <Shown text={effects.hold.reason} />
          </Line>
        )}
        <HolderChanges effects={effects} holderNames={holderNames} />
      </dl>
    </section>
  )
}

// Limited, so that the list of a manager of hundreds still fits the panel.
const mostNamed = 5

const reasons = ['deleted', 'purged', 'reassigned'] as const

const reportsByReason = ({ notReturned }: RestoreEffects['reports']) =>
  reasons.flatMap((reason) => {
    const ids = notReturned.flatMap((report) => (report.reason === reason ? report.userId : []))
    return ids.length > 0 ? [[reason, ids] as const] : []
  })
