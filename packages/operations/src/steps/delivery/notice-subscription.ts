import type { NoticeSubscriptionRow, Transaction } from '@reprieve/db'
import { noticeTypes, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import { loadActorNames } from '../access/load-actor-names.ts'

/** Who is told of what, as lists show it: without the secret (R50). */
export type NoticeSubscription = Omit<NoticeSubscriptionRow, 'tenantId' | 'secret'>

export interface ChangedSubscription {
  readonly subscription: NoticeSubscription
  /** Signs the webhooks, told this once; null of a mail, where it stays as it was, and where an answer is repeated. */
  readonly secret: string | null
}

export const toSubscription = ({ tenantId, secret, ...shown }: NoticeSubscriptionRow): NoticeSubscription =>
  shown

/** What the audit log holds of a subscription. */
export const toAudited = ({ address, locale, types, enabled }: NoticeSubscriptionRow) => ({
  address,
  locale,
  types,
  enabled,
})

/** With the names of who has added them. */
export function* toSubscriptions(
  tenantId: TenantId,
  list: readonly NoticeSubscriptionRow[],
): Transaction<readonly NoticeSubscription[]> {
  const names = yield* loadActorNames(
    tenantId,
    list.map(({ createdBy }) => createdBy),
  )
  return list.map((row) => {
    const shown = toSubscription(row)
    return { ...shown, createdBy: names.get(shown.createdBy) ?? shown.createdBy }
  })
}

/** What of an answer is kept for a repeated request. */
export const withoutSecret = (changed: ChangedSubscription): ChangedSubscription => ({
  ...changed,
  secret: null,
})

/** Where a webhook goes; whether that may be this machine is the installation's to say. */
export const WebhookUrl = z
  .url({ protocol: /^https?$/, hostname: /./ })
  .max(2048)
  .refine((text) => !/^[^/]*\/\/[^/]*@|#/.test(text), { error: 'must have no user name and no fragment' })

export const Types = z
  .array(z.enum(noticeTypes))
  .min(1)
  .transform((types) => noticeTypes.filter((type) => types.includes(type)))

export const Language = z.string().max(35)
