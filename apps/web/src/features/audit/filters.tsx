'use client'

import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'
import listStyles from '../list/list.module.css'
import { useDraft } from '../list/use-draft.ts'
import { useAuditTexts } from './use-audit-texts.ts'
import { defaultView, filterCount, type View } from './view.ts'

interface FiltersProps {
  readonly view: View
  readonly onChange: (view: View) => void
}

export function Filters({ view, onChange }: FiltersProps) {
  const t = useTranslations('web.audit')
  const tList = useTranslations('web.list')
  const { operations } = useAuditTexts()
  const [target, setTarget] = useDraft(view.target, (text) => onChange({ ...view, target: text }))
  const [actor, setActor] = useDraft(view.actor, (text) => onChange({ ...view, actor: text }))
  return (
    <search className={listStyles.filterRow}>
      <Field label={t('target')}>
        <Input
          onChange={(_event, { value }) => setTarget(value)}
          placeholder={t('nameHint')}
          value={target}
        />
      </Field>
      <Field label={t('actor')}>
        <Input onChange={(_event, { value }) => setActor(value)} placeholder={t('nameHint')} value={actor} />
      </Field>
      <Field label={t('what')}>
        <Select
          onChange={(_event, { value }) => onChange({ ...view, operation: value })}
          value={view.operation}
        >
          <option value="">{t('everything')}</option>
          {operations.map(({ operation, name }) => (
            <option key={operation} value={operation}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('outcome')}>
        <Select
          onChange={(_event, { value }) =>
            onChange({ ...view, outcome: value === 'succeeded' || value === 'failed' ? value : null })
          }
          value={view.outcome ?? ''}
        >
          <option value="">{t('anyOutcome')}</option>
          <option value="succeeded">{t('succeeded')}</option>
          <option value="failed">{t('failed')}</option>
        </Select>
      </Field>
      <Field label={t('from')}>
        <Input
          max={view.to || undefined}
          onChange={(_event, { value }) => onChange({ ...view, from: value })}
          type="date"
          value={view.from}
        />
      </Field>
      <Field label={t('to')}>
        <Input
          min={view.from || undefined}
          onChange={(_event, { value }) => onChange({ ...view, to: value })}
          type="date"
          value={view.to}
        />
      </Field>
      {filterCount(view) > 0 && (
        <Button appearance="subtle" onClick={() => onChange(defaultView)}>
          {tList('clearFilters')}
        </Button>
      )}
    </search>
  )
}
