import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { MailAddress } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { idOf, nameOf } from '../steps/access/name-of.ts'
import { admitSubscription } from '../steps/delivery/admit-subscription.ts'
import {
  type ChangedSubscription,
  Language,
  Types,
  toSubscription,
  WebhookUrl,
  withoutSecret,
} from '../steps/delivery/notice-subscription.ts'
import { readerOf } from '../steps/delivery/reader-of.ts'
import { addSubscription } from '../steps/delivery/store-subscription.ts'
import { makeWebhookSecret } from '../steps/delivery/webhook-secret.ts'

export const AddNoticeSubscriptionInput = z.discriminatedUnion('channel', [
  z.strictObject({
    channel: z.literal('mail'),
    address: MailAddress,
    /** Language tag of the reader. */
    locale: Language.default('en'),
    types: Types,
    /** Allows notices to be mailed outside the organisation. */
    confirmOutside: z.boolean().default(false),
  }),
  z.strictObject({ channel: z.literal('webhook'), address: WebhookUrl, types: Types }),
])
export type AddNoticeSubscriptionInput = z.input<typeof AddNoticeSubscriptionInput>

export type AddNoticeSubscriptionError = WriteError | Refusal<'RecipientsOutside'>

/** Subscribes a person by mail, or a program by a signed call, to events from now on. */
export const addNoticeSubscription = defineOperation<ChangedSubscription, AddNoticeSubscriptionError>()({
  name: 'addNoticeSubscription',
  requires: 'tenant.settings',
  input: AddNoticeSubscriptionInput,
  targetOf: () => null,
  keep: withoutSecret,
  *run({ context, input, now, dependencies }) {
    const { tenantId, actor } = context
    const admitted = yield* admitSubscription(context, dependencies, input)
    if (!admitted.ok) return admitted
    const id = dependencies.newId()
    const made = input.channel === 'webhook' ? makeWebhookSecret(dependencies, { tenantId, id }) : null
    const row = {
      tenantId,
      id,
      channel: input.channel,
      address: input.address,
      types: input.types,
      enabled: true,
      locale: input.channel === 'mail' ? input.locale : null,
      secret: made?.sealed ?? null,
      createdBy: idOf(actor),
      createdAt: now,
    }
    yield* addSubscription(row, now)
    const { channel, address, types } = row
    return ok({
      value: {
        subscription: { ...toSubscription(row), createdBy: nameOf(actor) },
        secret: made?.secret ?? null,
      },
      audit: {
        targetId: id,
        targetName: null,
        after: { channel, address, types },
        details: { reader: yield* readerOf(row) },
      },
    })
  },
})
