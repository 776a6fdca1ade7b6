import { ProgressBar } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './restore.module.css'

interface PasswordStrengthProps {
  readonly password: string
  /** Words that an attacker would try first for this user. */
  readonly userInputs: readonly string[]
}

const colours = ['error', 'error', 'warning', 'success', 'success'] as const
const levels = ['veryWeak', 'weak', 'fair', 'strong', 'veryStrong'] as const

/**
 * Shows how hard a typed password is to guess. Its word lists are large, so they are loaded only when somebody types.
 */
export function PasswordStrength({ password, userInputs }: PasswordStrengthProps) {
  const t = useTranslations('web.passwordStrength')
  const [score, setScore] = useState<0 | 1 | 2 | 3 | 4 | null>(null)
  const names = userInputs.join(' ')
  useEffect(() => {
    if (!password) return setScore(null)
    let current = true
    void import('./score-password.ts').then(({ scorePassword }) => {
      if (current) setScore(scorePassword(password, names.split(/[\s@]+/)))
    })
    return () => {
      current = false
    }
  }, [password, names])
  return (
    <div aria-live="polite" className={styles.strength}>
      {score !== null && (
        <>
          <ProgressBar
            aria-label={t('label')}
            color={colours[score]}
            thickness="large"
            value={(score + 1) / 5}
          />
          <span>{t(levels[score])}</span>
        </>
      )}
    </div>
  )
}
