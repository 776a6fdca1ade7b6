import { useCallback } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { PlannedUser } from '../../server/restore/to-planned-user.ts'

/** Returns a function that describes a user's rejected decisions, conflicts and losses, a sentence for each. */
export function useProblemTexts(): (plan: PlannedUser) => readonly string[] {
  const t = useTranslations('web.restore')
  return useCallback(
    ({ rejected, lines }) => [
      ...rejected.map(({ reason, holder }) => t(`rejected.${reason}`, { name: holder?.displayName ?? '' })),
      ...lines.map(({ text }) => text),
    ],
    [t],
  )
}
