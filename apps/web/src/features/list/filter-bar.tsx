'use client'

import { Button, Input } from '@fluentui/react-components'
import { Filter20Regular, Search20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './list.module.css'
import { useDraft } from './use-draft.ts'

interface FilterBarProps {
  readonly search: string
  /** What a search covers. Default: names and addresses. */
  readonly label?: string
  readonly onSearch: (search: string) => void
  /** Number of filters that narrow the list. */
  readonly count?: number
  readonly onClear?: () => void
  /** The filters, if there are any. */
  readonly children?: ReactNode
}

export function FilterBar({ search, label, onSearch, count = 0, onClear, children }: FilterBarProps) {
  const t = useTranslations('web.list')
  const name = label ?? t('search')
  const [open, setOpen] = useState(count > 0)
  const [draft, type] = useDraft(search, onSearch)
  return (
    <search className={styles.filters}>
      <div className={styles.searchRow}>
        <Input
          aria-label={name}
          className={styles.search}
          contentBefore={<Search20Regular />}
          onChange={(_event, { value }) => type(value)}
          placeholder={name}
          type="search"
          value={draft}
        />
        {children && (
          <Button
            appearance="subtle"
            aria-controls="filters"
            aria-expanded={open}
            icon={<Filter20Regular />}
            onClick={() => setOpen(!open)}
          >
            {t('filters', { count })}
          </Button>
        )}
      </div>
      {open && (
        <div className={styles.filterRow} id="filters">
          {children}
          {count > 0 && (
            <Button appearance="subtle" onClick={() => onClear?.()}>
              {t('clearFilters')}
            </Button>
          )}
        </div>
      )}
    </search>
  )
}
