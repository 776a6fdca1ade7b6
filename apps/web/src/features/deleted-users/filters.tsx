'use client'

import { Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useDraft } from '../list/use-draft.ts'
import type { View } from './view.ts'

interface FiltersProps {
  readonly view: View
  readonly onChange: (view: View) => void
}

export function Filters({ view, onChange }: FiltersProps) {
  const t = useTranslations('web.deletedUsers')
  const [deletedBy, setDeletedBy] = useDraft(view.deletedBy, (text) => onChange({ ...view, deletedBy: text }))
  return (
    <>
      <Field label={t('runsOut')}>
        <Select
          onChange={(_event, { value }) =>
            onChange({ ...view, runsOutWithinDays: value === '3' ? 3 : value === '7' ? 7 : null })
          }
          value={view.runsOutWithinDays?.toString() ?? ''}
        >
          <option value="">{t('runsOutAny')}</option>
          <option value="3">{t('runsOutIn', { days: 3 })}</option>
          <option value="7">{t('runsOutIn', { days: 7 })}</option>
        </Select>
      </Field>
      <Field label={t('deletedByFilter')}>
        <Input
          onChange={(_event, { value }) => setDeletedBy(value)}
          placeholder={t('deletedByHint')}
          value={deletedBy}
        />
      </Field>
      <Field label={t('deletedFrom')}>
        <Input
          max={view.deletedTo || undefined}
          onChange={(_event, { value }) => onChange({ ...view, deletedFrom: value })}
          type="date"
          value={view.deletedFrom}
        />
      </Field>
      <Field label={t('deletedTo')}>
        <Input
          min={view.deletedFrom || undefined}
          onChange={(_event, { value }) => onChange({ ...view, deletedTo: value })}
          type="date"
          value={view.deletedTo}
        />
      </Field>
      <Checkbox
        checked={view.onHold}
        label={t('onHoldFilter')}
        onChange={(_event, { checked }) => onChange({ ...view, onHold: checked === true })}
      />
    </>
  )
}
