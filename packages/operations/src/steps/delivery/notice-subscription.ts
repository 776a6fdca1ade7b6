import type { NoticeSubscriptionRow, Transaction } from '@reprieve/db'
import { noticeTypes, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import { loadActorNames } from '../access/load-actor-names.ts'

/** Who is notified of what, as lists show it, without the secret (R50). */
export type NoticeSubscription = Omit<NoticeSubscriptionRow, 'tenantId' | 'secret'>

export interface ChangedSubscription {
  readonly subscription: NoticeSubscription
  /**
   * The secret that signs the webhooks, shown only once. Null for mail, if it has not changed, and in a repeated
   * answer.
   */
  readonly secret: string | null
}

export const toSubscription = ({ tenantId, secret, ...shown }: NoticeSubscriptionRow): NoticeSubscription =>
  shown

/** The subscription as audit records contain it. */
export const toAudited = ({ address, locale, types, enabled }: NoticeSubscriptionRow) => ({
  address,
  locale,
  types,
  enabled,
})

/** Adds the names of the people who created the subscriptions. */
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

/** What is stored of an answer for a repeated request. */
export const withoutSecret = (changed: ChangedSubscription): ChangedSubscription => ({
  ...changed,
  secret: null,
})

/** The address of a webhook. Whether it may be this machine is the installation's decision. */
export const WebhookUrl = z
  .url({ protocol: /^https?$/, hostname: /./ })
  .max(2048)
  .refine((text) => !/^[^/]*\/\/[^/]*@|#/.test(text), { error: 'must have no user name and no fragment' })

export const Types = z
  .array(z.enum(noticeTypes))
  .min(1)
  .transform((types) => noticeTypes.filter((type) => types.includes(type)))

export const Language = z.string().max(35)
