import type { TenantId } from '@reprieve/domain'
import type { QueryError, WriteError } from '../answer.ts'
import type { Bound } from '../bound.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Failure } from '../outbox/attempts.ts'
import { type ClaimDueInput, claimDue } from '../outbox/claim-due.ts'
import type { DeadLetter, DeadLetterInput } from '../outbox/dead-letter.ts'
import { type DeadLetterDiscarded, discardDeadLetter } from '../outbox/discard-dead-letter.ts'
import type { DeliveryMark, DueDelivery } from '../outbox/due-delivery.ts'
import { forgetOldDeliveries } from '../outbox/forget-old-deliveries.ts'
import { type ListDeadLettersInput, listDeadLetters } from '../outbox/list-dead-letters.ts'
import { markDelivered, markFailed } from '../outbox/mark-delivery.ts'
import { type DeadLetterError, type DeadLetterRetried, retryDeadLetter } from '../outbox/retry-dead-letter.ts'
import { tenantsWithDeadLetters } from '../outbox/tenants-with-dead-letters.ts'
import type { Page } from '../page.ts'
import { type AddNoticeSubscriptionInput, addNoticeSubscription } from './add-notice-subscription.ts'
import {
  type ChangeNoticeSubscriptionError,
  type ChangeNoticeSubscriptionInput,
  changeNoticeSubscription,
} from './change-notice-subscription.ts'
import { listNoticeSubscriptions } from './list-notice-subscriptions.ts'
import type { ChangedSubscription, NoticeSubscription } from './notice-subscription.ts'
import {
  type RemoveNoticeSubscriptionError,
  type RemoveNoticeSubscriptionInput,
  removeNoticeSubscription,
  type SubscriptionRemoved,
} from './remove-notice-subscription.ts'
import { tellWhoExpires } from './tell-who-expires.ts'

/** Who is told of what, and how it gets there. */
export interface NoticeOperations {
  readonly addNoticeSubscription: Bound<AddNoticeSubscriptionInput, ChangedSubscription, WriteError>
  readonly changeNoticeSubscription: Bound<
    ChangeNoticeSubscriptionInput,
    ChangedSubscription,
    ChangeNoticeSubscriptionError
  >
  readonly removeNoticeSubscription: Bound<
    RemoveNoticeSubscriptionInput,
    SubscriptionRemoved,
    RemoveNoticeSubscriptionError
  >
  readonly retryDeadLetter: Bound<DeadLetterInput, DeadLetterRetried, DeadLetterError>
  readonly discardDeadLetter: Bound<DeadLetterInput, DeadLetterDiscarded, DeadLetterError>

  // Read.
  readonly listNoticeSubscriptions: Bound<Record<string, never>, readonly NoticeSubscription[], QueryError>
  /** Deliveries that were given up, those first that are oldest. */
  readonly listDeadLetters: Bound<ListDeadLettersInput, Page<DeadLetter>, QueryError>

  // For the installation.
  readonly tenantsWithDeadLetters: () => Promise<readonly TenantId[]>
  readonly claimDue: (input: ClaimDueInput) => Promise<readonly DueDelivery[]>
  readonly markDelivered: (delivery: DeliveryMark) => Promise<void>
  /** Tries again later, after growing pauses, and gives up in the end. `reason` must be free of secrets. */
  readonly markFailed: (
    delivery: DeliveryMark,
    reason: string,
    failure?: Failure,
  ) => Promise<'waiting' | 'dead'>
  /** Gives the number of tenants that are told whose window ends soon. */
  readonly tellWhoExpires: (signal?: AbortSignal) => Promise<number>
  readonly forgetOldDeliveries: () => Promise<void>
}

export const createNoticeOperations = (dependencies: Dependencies): NoticeOperations => ({
  addNoticeSubscription: addNoticeSubscription(dependencies),
  changeNoticeSubscription: changeNoticeSubscription(dependencies),
  removeNoticeSubscription: removeNoticeSubscription(dependencies),
  listNoticeSubscriptions: listNoticeSubscriptions(dependencies),
  listDeadLetters: listDeadLetters(dependencies),
  retryDeadLetter: retryDeadLetter(dependencies),
  discardDeadLetter: discardDeadLetter(dependencies),
  claimDue: claimDue(dependencies),
  markDelivered: markDelivered(dependencies),
  markFailed: markFailed(dependencies),
  tellWhoExpires: tellWhoExpires(dependencies),
  forgetOldDeliveries: forgetOldDeliveries(dependencies),
  tenantsWithDeadLetters: tenantsWithDeadLetters(dependencies),
})
