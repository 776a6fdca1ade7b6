import { Input } from '@fluentui/react-components'
import { PersonSearch20Regular } from '@fluentui/react-icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf } from '../../trpc/outage.ts'
import { DaysLeft } from '../deleted-users/days-left.tsx'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { useNow } from '../list/use-now.ts'
import { useDebounced } from '../restore/use-debounced.ts'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import styles from './partner.module.css'

/** Finds a deleted user at whichever customer, and leads to its restore there. */
export function DeletedSearch() {
  const t = useTranslations('web.partner')
  const trpc = useTRPC()
  const [text, setText] = useState('')
  const settled = useDebounced(text.trim(), 300)
  const query = useQuery(
    trpc.partner.findDeleted.queryOptions(
      { text: settled },
      { enabled: settled !== '', placeholderData: keepPreviousData, gcTime: 0 },
    ),
  )
  const now = useNow(0)
  const users = settled === '' ? [] : (query.data?.users ?? [])
  const failure = settled === '' ? null : failureOf(query)
  return (
    <search className={styles.search}>
      <Input
        aria-label={t('findDeleted')}
        className={styles.field ?? ''}
        contentBefore={<PersonSearch20Regular />}
        onChange={(_event, { value }) => setText(value)}
        placeholder={t('findDeleted')}
        type="search"
        value={text}
      />
      {failure !== null && <FailureBar error={failure} />}
      <p aria-live="polite" className={settled === '' ? 'visually-hidden' : styles.count}>
        {settled !== '' &&
          query.isSuccess &&
          t(query.data.hasMore ? 'foundMore' : 'found', { count: users.length })}
      </p>
      {users.length > 0 && (
        <ul aria-label={t('foundDeleted')} className={styles.found}>
          {users.map((user) => (
            <li key={`${user.tenantId} ${user.id}`}>
              <a href={`${pathIn(user.tenantId, '/deleted-users')}?user=${user.id}`}>
                <strong>
                  <Shown text={user.displayName} />
                </strong>
                <span>
                  <Shown text={user.userPrincipalName} />
                </span>
              </a>
              <span className={styles.at}>
                <Shown text={user.tenantName} />
              </span>
              <DaysLeft now={now} row={user} />
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
