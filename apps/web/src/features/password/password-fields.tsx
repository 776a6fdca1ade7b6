import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'
import { PasswordStrength } from '../restore/password-strength.tsx'
import styles from '../restore/restore.module.css'
import { type PasswordDraft, shortestPassword } from './password-draft.ts'
import { PasswordInput } from './password-input.tsx'

interface PasswordFieldsProps {
  readonly question: string
  readonly draft: PasswordDraft
  readonly onChange: (draft: PasswordDraft) => void
  /** Why the typed password was refused. */
  readonly problem: string | null
  /** Words that an attacker would try first for this user. */
  readonly userInputs: readonly string[]
}

/** Chooses a user's password: generated or typed, with or without a change at the first sign-in. */
export function PasswordFields({ question, draft, onChange, problem, userInputs }: PasswordFieldsProps) {
  const t = useTranslations('web.restore')
  const { mode, typed, mustChange } = draft
  return (
    <>
      <Field label={question}>
        <RadioGroup
          onChange={(_event, { value }) =>
            onChange({ ...draft, mode: value === 'type' ? 'type' : 'generate' })
          }
          value={mode}
        >
          <Radio label={t('passwordGenerate')} value="generate" />
          <Radio label={t('passwordType')} value="type" />
        </RadioGroup>
      </Field>
      {mode === 'type' && (
        <div className={styles.typed}>
          <Field
            hint={t('passwordHint', { shortest: shortestPassword })}
            label={t('password')}
            {...(problem && { validationMessage: problem })}
          >
            <PasswordInput
              autoComplete="new-password"
              onChange={(_event, { value }) => onChange({ ...draft, typed: value })}
              value={typed}
            />
          </Field>
          <PasswordStrength password={typed} userInputs={userInputs} />
        </div>
      )}
      <Checkbox
        checked={mustChange}
        label={t('mustChange')}
        onChange={(_event, { checked }) => onChange({ ...draft, mustChange: checked === true })}
      />
    </>
  )
}
