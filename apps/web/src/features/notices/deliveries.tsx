import { Button } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import styles from '../settings/settings.module.css'
import { DeliveryState } from './delivery-state.tsx'

const pauseMs = 2_000

interface DeliveriesProps {
  readonly subscriptionId: string
  readonly address: string
}

/** The latest messages to a subscriber. The list goes on asking as long as one of them waits. */
export function Deliveries({ subscriptionId, address }: DeliveriesProps) {
  const t = useTranslations('web.settings.subscriptions')
  const trpc = useTRPC()
  const found = useQuery(
    trpc.notices.deliveries.queryOptions(
      { subscriptionId },
      {
        ...untilAnswered,
        staleTime: 0,
        gcTime: 0,
        refetchInterval: ({ state }) =>
          state.data?.some((delivery) => delivery.state === 'waiting') ? pauseMs : false,
      },
    ),
  )
  const retry = useMutation(
    trpc.notices.retry.mutationOptions({ ...untilAnswered, onSuccess: () => found.refetch() }),
  )
  const failure = failureOf(found) ?? failureOf(retry)
  return (
    <section aria-label={t('deliveriesNamed', { address })} className={styles.deliveries}>
      <h4>{t('deliveries')}</h4>
      {failure !== null && <FailureBar error={failure} />}
      {found.data === undefined && failure === null && <p className={styles.hint}>{t('loading')}</p>}
      {found.data?.length === 0 && <p className={styles.hint}>{t('noDeliveries')}</p>}
      <ul aria-live="polite" className={styles.plain}>
        {found.data?.map((delivery) => (
          <li key={delivery.id}>
            <DeliveryState delivery={delivery} />
            {delivery.state === 'dead' && (
              <Button
                disabledFocusable={retry.isPending}
                onClick={() =>
                  retry.isPending || retry.mutate({ requestId: newRequestId(), deadLetterId: delivery.id })
                }
                size="small"
              >
                {t('retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
