'use client'

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { failureOf, isOutage } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { Outage } from '../shell/outage.tsx'
import styles from './deleted-users.module.css'
import type { useDeletedUsers } from './use-deleted-users.ts'
import { filterCount, type View, withoutFilters } from './view.ts'

interface ListStateProps {
  readonly list: ReturnType<typeof useDeletedUsers>['list']
  readonly rowCount: number
  readonly view: View
  readonly onClear: (view: View) => void
  /** The list itself, where there is something to list. */
  readonly children: ReactNode
}

export function ListState({ list, rowCount, view, onClear, children }: ListStateProps) {
  const t = useTranslations('web.deletedUsers')
  const failure = failureOf(list)
  const narrowed = view.search !== '' || filterCount(view) > 0
  return (
    <>
      <p aria-live="polite" className="visually-hidden">
        {list.isFetching ? t('loading') : t('loaded', { count: rowCount })}
      </p>
      {failure !== null && <Failure error={failure} onRetry={() => void list.refetch()} />}
      {rowCount > 0 ? children : null}
      {rowCount === 0 && list.isPending && failure === null && <Skeletons />}
      {rowCount === 0 && list.isSuccess && (
        <div className={styles.empty}>
          <h2>{narrowed ? t('noneFound') : t('none')}</h2>
          <p>{narrowed ? t('noneFoundHint') : t('noneHint')}</p>
          {narrowed && <Button onClick={() => onClear(withoutFilters(view))}>{t('clearFilters')}</Button>}
        </div>
      )}
    </>
  )
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useTranslations('web.deletedUsers')
  const answer = refusalOf(error)
  if (isOutage(error)) return <Outage className={styles.failure} />
  return (
    <MessageBar className={styles.failure} intent="error" layout="multiline">
      <MessageBarBody>
        {answer?.text ?? t('failed', { correlationId: answer?.correlationId ?? '-' })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>{t('tryAgain')}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}

const skeletonRows = ['1', '2', '3', '4', '5', '6', '7', '8']

function Skeletons() {
  return (
    <div aria-hidden className={styles.skeletons}>
      {skeletonRows.map((row) => (
        <div className={`${styles.skeleton} shimmer`} key={row} />
      ))}
    </div>
  )
}
