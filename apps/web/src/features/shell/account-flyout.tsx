'use client'

import type { Locale } from '@reprieve/i18n'
import { useTranslations } from '../../i18n/use-translations.ts'
import { LanguageChoice } from '../preferences/language-choice.tsx'
import type { Theme } from '../preferences/theme.ts'
import { ThemeChoice } from '../preferences/theme-choice.tsx'
import { SignOutButton } from '../signin/sign-out-button.tsx'
import styles from './admin-frame.module.css'
import { pathIn } from './path-in.ts'
import { Shown } from './shown.tsx'

export interface Person {
  readonly displayName: string
  readonly userPrincipalName: string
}

interface AccountFlyoutProps {
  readonly tenantId: string
  readonly person: Person
  readonly theme: Theme
  readonly locale: Locale
}

/** Shows who is signed in, the appearance of the pages, and the way to sign out. */
export function AccountFlyout({ tenantId, person, theme, locale }: AccountFlyoutProps) {
  const t = useTranslations('web.shell')
  return (
    <>
      <button className={styles.account} popoverTarget="account" type="button">
        <span>{initialsOf(person.displayName)}</span>
        <span className="visually-hidden">{t('accountOf', { name: person.displayName })}</span>
      </button>
      <section aria-label={t('account')} className={styles.flyout} id="account" popover="auto">
        <p className={styles.person}>
          <strong>
            <Shown text={person.displayName} />
          </strong>
          <span>
            <Shown text={person.userPrincipalName} />
          </span>
        </p>
        <LanguageChoice locale={locale} />
        <ThemeChoice theme={theme} />
        <a className={styles.own} href={pathIn(tenantId, '/me')}>
          {t('me')}
        </a>
        <SignOutButton />
      </section>
    </>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words.at(0), words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')].at(0) ?? '')
    .join('')
    .toUpperCase()
}
