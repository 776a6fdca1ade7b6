import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { faultText } from './fault-text.ts'
import { isImportedMember } from './known-names.ts'
import type { LineFault, PlannedRow } from './planned-row.ts'

/** What is said of a row of an import, in whole sentences. */
export function useRowTexts() {
  const t = useTranslations('web.import')
  return useMemo(() => {
    const ofFault = (fault: LineFault): string => faultText(t, fault)
    const ofPlan = ({ reason, fault, changes, group, losesPassword, outcome }: PlannedRow): string[] => [
      ...(reason === null ? [] : [reason]),
      ...(fault === null ? [] : [ofFault(fault)]),
      ...(outcome === 'restore' ? [t('comesBack')] : []),
      ...changes.map(({ member, before, after }) => {
        const name = isImportedMember(member) ? t(`members.${member}`) : member
        return before === '' ? t('added', { name, after }) : t('changed', { name, before, after })
      }),
      ...(losesPassword ? [t('losesPassword')] : []),
      ...(group !== null && group.added > 0 ? [t('membersAdded', { count: group.added })] : []),
      ...(group !== null && group.unknown > 0 ? [t('membersUnknown', { count: group.unknown })] : []),
    ]
    return { ofFault, ofPlan }
  }, [t])
}
