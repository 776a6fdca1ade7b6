'use client'

import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { Filter20Regular, Search20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './deleted-users.module.css'
import { useDraft } from './use-draft.ts'
import { filterCount, type View, withoutFilters } from './view.ts'

interface FilterBarProps {
  readonly view: View
  readonly onChange: (view: View) => void
}

export function FilterBar({ view, onChange }: FilterBarProps) {
  const t = useTranslations('web.deletedUsers')
  const count = filterCount(view)
  const [open, setOpen] = useState(count > 0)
  const [search, setSearch] = useDraft(view.search, (text) => onChange({ ...view, search: text }))
  return (
    <search className={styles.filters}>
      <div className={styles.searchRow}>
        <Input
          aria-label={t('search')}
          className={styles.search}
          contentBefore={<Search20Regular />}
          onChange={(_event, { value }) => setSearch(value)}
          placeholder={t('search')}
          type="search"
          value={search}
        />
        <Button
          appearance="subtle"
          aria-controls="filters"
          aria-expanded={open}
          icon={<Filter20Regular />}
          onClick={() => setOpen(!open)}
        >
          {t('filters', { count })}
        </Button>
      </div>
      {open && <Filters onChange={onChange} view={view} />}
    </search>
  )
}

function Filters({ view, onChange }: FilterBarProps) {
  const t = useTranslations('web.deletedUsers')
  const [deletedBy, setDeletedBy] = useDraft(view.deletedBy, (text) => onChange({ ...view, deletedBy: text }))
  const runsOut = view.runsOutWithinDays?.toString() ?? ''
  return (
    <div className={styles.filterRow} id="filters">
      <Field label={t('runsOut')}>
        <Select
          onChange={(_event, { value }) =>
            onChange({ ...view, runsOutWithinDays: value === '3' ? 3 : value === '7' ? 7 : null })
          }
          value={runsOut}
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
      {filterCount(view) > 0 && (
        <Button
          appearance="subtle"
          onClick={() => onChange({ ...withoutFilters(view), search: view.search })}
        >
          {t('clearFilters')}
        </Button>
      )}
    </div>
  )
}
