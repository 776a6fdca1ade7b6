'use client'

import { Button } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'

/** Signs out. It loads its code when it is pressed, because few visits sign out. */
export function SignOutButton() {
  const t = useTranslations('web.shell')
  const leave = async () => {
    const { signOut } = await import('next-auth/react')
    await signOut({ redirect: false })
    window.location.assign('/signin')
  }
  return <Button onClick={leave}>{t('signOut')}</Button>
}
