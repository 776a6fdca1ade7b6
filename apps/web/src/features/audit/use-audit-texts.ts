import { useTranslations } from '../../i18n/use-translations.ts'
import type { AuditEntry } from './audit-entry.ts'
import { auditedOperations } from './audited-operations.ts'

/** Texts for operations and actors, in the visitor's language. */
export function useAuditTexts() {
  const t = useTranslations('web.audit')
  return {
    operations: auditedOperations.map((operation) => ({ operation, name: t('operation', { operation }) })),
    operationOf: ({ operation }: Pick<AuditEntry, 'operation'>): string => t('operation', { operation }),
    actorOf: ({ actor }: Pick<AuditEntry, 'actor'>): string =>
      actor.kind === 'system' ? t('system', { name: actor.name }) : actor.name,
  }
}
