'use client'

import { Field, Input } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { useDebounced } from '../restore/use-debounced.ts'
import { Shown } from '../shell/shown.tsx'
import type { FoundPerson } from './found-person.ts'
import styles from './search.module.css'

interface PeopleSearchProps {
  readonly label: string
  /** Null shows everybody who is found. */
  readonly only: 'active-here' | null
  readonly onChoose: (person: FoundPerson) => void
}

/** Searches for people while the visitor types. Arrow keys select a result, Enter opens it. */
export function PeopleSearch({ label, only, onChoose }: PeopleSearchProps) {
  const t = useTranslations('web.search')
  const trpc = useTRPC()
  const listId = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const settled = useDebounced(text.trim(), 200)
  const query = useQuery(
    trpc.search.people.queryOptions(
      { text: settled },
      { enabled: settled !== '', placeholderData: keepPreviousData, gcTime: 0 },
    ),
  )
  const found = settled === '' ? [] : (query.data ?? [])
  const shown = only
    ? found.filter(({ state, tenantName }) => state === 'active' && tenantName === null)
    : found
  const at = Math.min(active, Math.max(0, shown.length - 1))
  const failure = failureOf(query)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = shown[at]
    if (step !== 0) setActive(Math.min(shown.length - 1, Math.max(0, at + step)))
    else if (event.key === 'Enter' && chosen) onChoose(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.search}>
      <Field label={label}>
        <Input
          aria-activedescendant={shown[at] && `${listId}-${at}`}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded={shown.length > 0}
          autoComplete="off"
          onChange={(_event, { value }) => {
            setText(value)
            setActive(0)
          }}
          onKeyDown={move}
          role="combobox"
          spellCheck={false}
          value={text}
        />
      </Field>
      {failure !== null && <FailureBar error={failure} />}
      <p aria-live="polite" className={styles.count}>
        {settled !== '' && query.isSuccess && t('found', { count: shown.length })}
      </p>
      <div aria-label={t('people')} className={styles.found} id={listId} role="listbox">
        {shown.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field
          <div
            aria-selected={index === at}
            className={styles.person}
            id={`${listId}-${index}`}
            key={`${person.tenantId} ${person.id}`}
            onClick={() => onChoose(person)}
            role="option"
            tabIndex={-1}
          >
            <strong>
              <Shown text={person.displayName} />
            </strong>
            <span>
              <Shown text={person.userPrincipalName} />
            </span>
            {person.state === 'deleted' && <em>{t('deleted')}</em>}
            {person.tenantName !== null && (
              <em>
                <Shown text={person.tenantName} />
              </em>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
