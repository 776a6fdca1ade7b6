'use client'

import { Checkbox, Field, Select } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { View } from './view.ts'

interface FiltersProps {
  readonly view: View
  readonly onChange: (view: View) => void
}

export function Filters({ view, onChange }: FiltersProps) {
  const t = useTranslations('web.users')
  return (
    <>
      <Field label={t('columns.signIn')}>
        <Select
          onChange={(_event, { value }) =>
            onChange({ ...view, signIn: value === 'allowed' || value === 'blocked' ? value : null })
          }
          value={view.signIn ?? ''}
        >
          <option value="">{t('signInAny')}</option>
          <option value="allowed">{t('allowed')}</option>
          <option value="blocked">{t('blocked')}</option>
        </Select>
      </Field>
      <Checkbox
        checked={view.onHold}
        label={t('onHoldFilter')}
        onChange={(_event, { checked }) => onChange({ ...view, onHold: checked === true })}
      />
    </>
  )
}
