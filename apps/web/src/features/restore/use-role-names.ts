import { directoryRoles } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'

/** Returns a function that translates role names. It takes a list, or the text of a conflict. */
export function useRoleNames() {
  const t = useTranslations('web.roles')
  return (roles: string | readonly string[]): readonly string[] =>
    (typeof roles === 'string' ? roles.split(/[\s,;]+/) : roles).map((text) => {
      const role = directoryRoles.find((known) => known === text)
      return role ? t(role) : text
    })
}
