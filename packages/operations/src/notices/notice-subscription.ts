import type { NoticeSubscriptionRow } from '@reprieve/db'
import { noticeTypes } from '@reprieve/domain'
import { z } from 'zod'

/** Who is told of what, as lists show it: without the secret (R50). */
export type NoticeSubscription = Omit<NoticeSubscriptionRow, 'tenantId' | 'secret'>

export interface ChangedSubscription {
  readonly subscription: NoticeSubscription
  /** Signs the webhooks, told this once; null of a mail, where it stays as it was, and where an answer is repeated. */
  readonly secret: string | null
}

export const toSubscription = ({ tenantId, secret, ...shown }: NoticeSubscriptionRow): NoticeSubscription =>
  shown

/** What of an answer is kept for a repeated request. */
export const withoutSecret = (changed: ChangedSubscription): ChangedSubscription => ({
  ...changed,
  secret: null,
})

export const MailAddress = z.email().max(320)

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
