import { Button } from '@fluentui/react-components'
import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { Password } from '../password/password-draft.ts'
import { CopyButton } from './copy-button.tsx'
import styles from './restore.module.css'

/** Shows the new password on request. It cannot be had anywhere once the panel is closed. */
export function PasswordShown({ password }: { readonly password: Password }) {
  const t = useTranslations('web.restore')
  const [shown, setShown] = useState(false)
  return (
    <section aria-labelledby="new-password" className={styles.password}>
      <h3 id="new-password">{t(password.mustChange ? 'temporaryPassword' : 'newPassword')}</h3>
      <div className={styles.passwordLine}>
        <code data-testid="password">{shown ? password.value : '••••••••••••'}</code>
        <Button
          appearance="subtle"
          icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'hide' : 'show')}
        </Button>
        <CopyButton text={password.value} />
      </div>
      <p className={styles.hint}>{t('passwordOnce')}</p>
    </section>
  )
}
