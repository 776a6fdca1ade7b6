import { parseUserPrincipalName, type Tenant } from '@reprieve/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { useDebounced } from '../restore/use-debounced.ts'

/**
 * Checks a user name, and finds deleted users who had it. The domain package checks it while it is typed, the server
 * once the typing pauses.
 */
export function useNameCheck(name: string, tenant: Tenant | undefined, enabled: boolean) {
  const t = useTranslations('web.restore')
  const trpc = useTRPC()
  const typed = name.trim()
  const settled = useDebounced(typed, 300)
  const parsed = tenant ? parseUserPrincipalName(typed, tenant) : null
  const isBegun = !typed.startsWith('@')
  const check = useQuery(
    trpc.users.checkName.queryOptions(
      { userPrincipalName: settled },
      {
        enabled: enabled && isBegun && parsed?.ok === true && settled === typed,
        staleTime: 0,
        gcTime: 0,
        placeholderData: keepPreviousData,
      },
    ),
  )
  const isCurrent = enabled && settled === typed && !check.isPlaceholderData && parsed?.ok === true
  return {
    problem:
      parsed && !parsed.ok
        ? isBegun
          ? t(`nameProblems.${parsed.error}`)
          : null
        : isCurrent
          ? (check.data?.problem ?? null)
          : null,
    isFit: parsed?.ok === true && !(isCurrent && check.data?.problem),
    namesakes: isCurrent ? (check.data?.namesakes ?? []) : [],
  }
}
