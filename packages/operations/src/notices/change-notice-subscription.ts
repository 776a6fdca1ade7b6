import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { admitChangedReader } from '../steps/delivery/admit-reader.ts'
import { checkChange } from '../steps/delivery/check-change.ts'
import {
  type ChangedSubscription,
  Language,
  Types,
  toAudited,
  toSubscription,
  toSubscriptions,
  withoutSecret,
} from '../steps/delivery/notice-subscription.ts'
import { readerOf } from '../steps/delivery/reader-of.ts'
import { loadSubscription, storeSubscription } from '../steps/delivery/store-subscription.ts'
import { makeWebhookSecret } from '../steps/delivery/webhook-secret.ts'
import { withoutUndefined } from '../without-undefined.ts'

export const ChangeNoticeSubscriptionInput = z.strictObject({
  subscriptionId: Id,
  /** A mail address or a URL, whichever the subscription has. */
  address: z.string().optional(),
  locale: Language.optional(),
  types: Types.optional(),
  /** False also discards what waits to be delivered. */
  enabled: z.boolean().optional(),
  /** Allows notices to be mailed outside the organisation. */
  confirmOutside: z.boolean().optional(),
  /** Gives the webhook a new secret, with which calls are signed at once. */
  renewSecret: z.boolean().default(false),
})
export type ChangeNoticeSubscriptionInput = z.input<typeof ChangeNoticeSubscriptionInput>

export type ChangeNoticeSubscriptionError = WriteError | Refusal<'SubscriptionNotFound' | 'RecipientsOutside'>

/** Changes a subscription, or gives its webhook a new secret. */
export const changeNoticeSubscription = defineOperation<ChangedSubscription, ChangeNoticeSubscriptionError>()(
  {
    name: 'changeNoticeSubscription',
    requires: 'tenant.settings',
    input: ChangeNoticeSubscriptionInput,
    targetOf: ({ subscriptionId }) => subscriptionId,
    keep: withoutSecret,
    *run({ context, input, now, dependencies }) {
      const { tenantId } = context
      const { subscriptionId, renewSecret, confirmOutside, ...wanted } = input
      const found = yield* loadSubscription(tenantId, subscriptionId)
      if (!found.ok) return found
      const before = found.value
      const fits = checkChange(dependencies, before.channel, input)
      if (!fits.ok) return fits
      const reader = yield* admitChangedReader(context, before, input)
      if (!reader.ok) return reader
      const made = renewSecret ? makeWebhookSecret(dependencies, before) : null
      const after = { ...before, ...withoutUndefined(wanted), ...(made && { secret: made.sealed }) }
      yield* storeSubscription(after, now)
      const [subscription = toSubscription(after)] = yield* toSubscriptions(tenantId, [after])
      const readers = [yield* readerOf(before), yield* readerOf(after)]
      return ok({
        value: { subscription, secret: made?.secret ?? null },
        audit: {
          targetId: subscriptionId,
          targetName: null,
          before: toAudited(before),
          after: toAudited(after),
          details: { secretRenewed: renewSecret, readers },
        },
        mentions: [before.createdBy],
      })
    },
  },
)
