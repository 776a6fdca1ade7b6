import { z } from '@hono/zod-openapi'
import { noticeTypes } from '@reprieve/domain'
import type { ChangedSubscription, NoticeSubscription as Subscription } from '@reprieve/operations'
import { membersInAnyCase } from './parse-json-object.ts'
import { toWireInstant } from './to-wire-instant.ts'

const types = z.array(z.enum(noticeTypes)).openapi({ description: 'What is told; one at least' })
const locale = z.string().openapi({ description: 'Language of mails: en, nl, de or zh-Hans', example: 'en' })

const confirmOutside = z
  .boolean()
  .optional()
  .openapi({ description: 'true: notices may be mailed to an address outside the organisation' })

/** The body that creates a subscription. */
export const NewNoticeSubscription = z
  .strictObject({
    channel: z.enum(['mail', 'webhook']),
    address: z.string().openapi({ description: 'A mail address, or a URL that begins with https://' }),
    locale: locale.optional(),
    types,
    confirmOutside,
  })
  .openapi('NewNoticeSubscription')

export const NoticeSubscriptionChange = z
  .strictObject({
    address: z.string().optional(),
    confirmOutside,
    locale: locale.optional(),
    types: types.optional(),
    enabled: z.boolean().optional().openapi({ description: 'false drops what waits for it, too' }),
    renewSecret: z.boolean().optional().openapi({
      description: 'true: the next webhook is signed with a new secret, which is in this answer',
    }),
  })
  .openapi('NoticeSubscriptionChange')

export const subscriptionNames = membersInAnyCase([
  'channel',
  'address',
  'locale',
  'types',
  'enabled',
  'renewSecret',
  'confirmOutside',
])

const members = {
  id: z.guid(),
  channel: z.enum(['mail', 'webhook']),
  address: z.string(),
  locale: z.string().nullable(),
  types,
  enabled: z.boolean(),
  createdBy: z.string(),
  createdTime: z.iso.datetime(),
  attributes: z.strictObject({ objectType: z.literal('NoticeSubscription') }),
}

export const NoticeSubscription = z.strictObject(members).openapi('NoticeSubscription')

export const ChangedNoticeSubscription = z
  .strictObject({
    ...members,
    secret: z.string().nullable().openapi({
      description: 'Webhooks are signed with it. Told here once and never again; null where it is not new',
    }),
  })
  .openapi('ChangedNoticeSubscription')

/** A subscription as clients see it. */
export const toNoticeSubscription = ({
  createdAt,
  ...subscription
}: Subscription): z.infer<typeof NoticeSubscription> => ({
  ...subscription,
  types: [...subscription.types],
  createdTime: toWireInstant(createdAt),
  attributes: { objectType: 'NoticeSubscription' },
})

/** A subscription that has just been created or changed, as clients see it. */
export const toChangedSubscription = ({
  subscription,
  secret,
}: ChangedSubscription): z.infer<typeof ChangedNoticeSubscription> => ({
  ...toNoticeSubscription(subscription),
  secret,
})
