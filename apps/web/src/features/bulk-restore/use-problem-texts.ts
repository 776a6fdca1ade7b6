import { useCallback } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { PlannedUser } from '../../server/restore/to-planned-user.ts'

/** What is wrong with what was decided for a user, and what is in the way or lost, each in a sentence. */
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
