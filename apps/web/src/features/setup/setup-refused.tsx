'use client'

import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from '../signin/card.module.css'

/** Says why the page cannot be used, and links to the page that most people want then. */
export function SetupRefused({ text }: { readonly text: string }) {
  const t = useTranslations('web.setup')
  return (
    <div className={styles.form}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
      <div className={styles.actions}>
        <Link href="/signin">{t('toSignIn')}</Link>
      </div>
    </div>
  )
}
