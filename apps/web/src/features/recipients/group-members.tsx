import { Button } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { useRows } from '../list/use-pages.ts'
import { newRequestId } from '../restore/new-request-id.ts'
import { PeopleSearch } from '../search/people-search.tsx'
import { Shown } from '../shell/shown.tsx'
import styles from './recipients.module.css'

interface GroupMembersProps {
  readonly groupId: string
  readonly canWrite: boolean
}

/** Lists the active members of a live group. A deleted user is a member again once it is restored (R32). */
export function GroupMembers({ groupId, canWrite }: GroupMembersProps) {
  const t = useTranslations('web.recipients.members')
  const trpc = useTRPC()
  const heading = useRef<HTMLHeadingElement>(null)
  const members = useInfiniteQuery(
    trpc.recipients.members.infiniteQueryOptions(
      { groupId },
      { getNextPageParam: ({ next }) => next, initialCursor: null, staleTime: 0, gcTime: 0 },
    ),
  )
  const rows = useRows(members)
  const changed = { ...untilAnswered, onSuccess: () => void members.refetch() }
  const add = useMutation(trpc.recipients.addMember.mutationOptions(changed))
  const remove = useMutation(trpc.recipients.removeMember.mutationOptions(changed))
  const failure = failureOf(members) ?? failureOf(add) ?? failureOf(remove)
  const change = (userId: string, way: typeof add | typeof remove) => {
    add.reset()
    remove.reset()
    way.mutate({ requestId: newRequestId(), member: { groupId, userId } })
  }
  return (
    <section aria-labelledby="members" className={styles.members}>
      <h3 id="members" ref={heading} tabIndex={-1}>
        {t('title')}
      </h3>
      {failure !== null && <FailureBar error={failure} />}
      {canWrite && (
        <PeopleSearch label={t('whom')} onChoose={({ id }) => change(id, add)} only="active-here" />
      )}
      <p aria-live="polite" className={styles.hint}>
        {members.isSuccess && t('count', { count: rows.length, more: members.hasNextPage ? 'yes' : 'no' })}
      </p>
      <ul>
        {rows.map(({ id, displayName, userPrincipalName }) => (
          <li key={id}>
            <span>
              <strong>
                <Shown text={displayName} />
              </strong>
              <span className={styles.hint}>
                <Shown text={userPrincipalName} />
              </span>
            </span>
            {canWrite && (
              <Button
                appearance="subtle"
                aria-label={t('remove', { name: displayName })}
                disabledFocusable={remove.isPending}
                icon={<Dismiss20Regular />}
                onClick={() => {
                  // The button disappears with its row.
                  heading.current?.focus()
                  change(id, remove)
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {members.hasNextPage && (
        <Button disabledFocusable={members.isFetching} onClick={() => void members.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  )
}
