import { Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { countryCodes, type Tenant } from '@reprieve/domain'
import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { NameInput } from '../restore/name-input.tsx'
import { type UserDraft, withNamePart } from './user-draft.ts'
import styles from './user-form.module.css'

interface ProfileFieldsProps {
  readonly draft: UserDraft
  readonly tenant: Tenant
  /** The problem with the user name. */
  readonly nameProblem: string | null
  readonly displayNameProblem: string | null
  readonly onChange: (draft: UserDraft) => void
}

export function ProfileFields({
  draft,
  tenant,
  nameProblem,
  displayNameProblem,
  onChange,
}: ProfileFieldsProps) {
  const t = useTranslations('web.userForm')
  const locale = useLocale()
  const countries = useMemo(() => countriesIn(locale), [locale])
  return (
    <>
      <div className={styles.pair}>
        <Field label={t('firstName')}>
          <Input
            maxLength={64}
            onChange={(_event, { value }) => onChange(withNamePart(draft, { firstName: value }))}
            value={draft.firstName}
          />
        </Field>
        <Field label={t('lastName')}>
          <Input
            maxLength={64}
            onChange={(_event, { value }) => onChange(withNamePart(draft, { lastName: value }))}
            value={draft.lastName}
          />
        </Field>
      </div>
      <Field
        label={t('displayName')}
        required
        {...(displayNameProblem && { validationMessage: displayNameProblem })}
      >
        <Input
          maxLength={256}
          onChange={(_event, { value }) => onChange({ ...draft, displayName: value })}
          value={draft.displayName}
        />
      </Field>
      <div className={styles.userName}>
        <NameInput
          label={t('userName')}
          onChange={(userPrincipalName) => onChange({ ...draft, userPrincipalName })}
          problem={nameProblem}
          tenant={tenant}
          value={draft.userPrincipalName}
        />
      </div>
      <div className={styles.pair}>
        <Field hint={t('usageLocationHint')} label={t('usageLocation')}>
          <Select
            onChange={(_event, { value }) => onChange({ ...draft, usageLocation: value })}
            value={draft.usageLocation}
          >
            <option value="">{t('noUsageLocation')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('phoneNumber')}>
          <Input
            maxLength={64}
            onChange={(_event, { value }) => onChange({ ...draft, phoneNumber: value })}
            type="tel"
            value={draft.phoneNumber}
          />
        </Field>
      </div>
      <Checkbox
        checked={!draft.signInBlocked}
        label={t('signInAllowed')}
        onChange={(_event, { checked }) => onChange({ ...draft, signInBlocked: checked !== true })}
      />
    </>
  )
}

/** All countries with their names in a language, in that language's order. */
function countriesIn(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => compare(one.name, other.name))
}
