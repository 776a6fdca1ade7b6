'use client'

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { failureOf, isOutage } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { Outage } from '../shell/outage.tsx'
import styles from './list.module.css'

/** The part of a query that the state of a list needs. */
export interface ListedQuery {
  readonly isFetching: boolean
  readonly isPending: boolean
  readonly isSuccess: boolean
  readonly error: unknown
  readonly failureReason: unknown
  readonly refetch: () => unknown
}

/** The texts about the state of a list. */
export interface ListTexts {
  readonly loading: string
  readonly loaded: string
  readonly none: string
  readonly noneHint: string
  readonly noneFound: string
  readonly noneFoundHint: string
}

interface ListStateProps {
  readonly list: ListedQuery
  readonly rowCount: number
  readonly texts: ListTexts
  /** Whether a search or a filter narrows the list. */
  readonly narrowed: boolean
  readonly onClear: () => void
  /** The list itself, rendered if it has rows. */
  readonly children: ReactNode
}

export function ListState({ list, rowCount, texts, narrowed, onClear, children }: ListStateProps) {
  const t = useTranslations('web.list')
  const failure = failureOf(list)
  return (
    <>
      <p aria-live="polite" className="visually-hidden">
        {list.isFetching ? texts.loading : texts.loaded}
      </p>
      {failure !== null && <Failure error={failure} onRetry={() => void list.refetch()} />}
      {rowCount > 0 ? children : null}
      {rowCount === 0 && list.isPending && failure === null && <Skeletons />}
      {rowCount === 0 && list.isSuccess && (
        <div className={styles.empty}>
          <h2>{narrowed ? texts.noneFound : texts.none}</h2>
          <p>{narrowed ? texts.noneFoundHint : texts.noneHint}</p>
          {narrowed && <Button onClick={onClear}>{t('clearFilters')}</Button>}
        </div>
      )}
    </>
  )
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useTranslations('web.list')
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
