import { directoryRoles } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'

/** Names of roles in the visitor's language; takes them as a list, or as a conflict's text. */
export function useRoleNames() {
  const t = useTranslations('web.roles')
  return (roles: string | readonly string[]): readonly string[] =>
    (typeof roles === 'string' ? roles.split(/[\s,;]+/) : roles).map((text) => {
      const role = directoryRoles.find((known) => known === text)
      return role ? t(role) : text
    })
}
