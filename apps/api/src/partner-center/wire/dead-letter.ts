import { z } from '@hono/zod-openapi'
import { noticeTypes } from '@reprieve/domain'
import type { DeadLetter as Letter } from '@reprieve/operations'
import { toWireInstant } from './to-wire-instant.ts'

export const DeadLetter = z
  .strictObject({
    id: z.guid(),
    channel: z.enum(['mail', 'webhook']),
    subscriptionId: z.guid().nullable(),
    type: z.enum([...noticeTypes, 'test']).nullable(),
    createdTime: z.iso.datetime(),
    attempts: z.int(),
    lastError: z.string().nullable(),
    canRetry: z.boolean(),
    attributes: z.strictObject({ objectType: z.literal('DeadLetter') }),
  })
  .openapi('DeadLetter')

/** An undelivered message as clients see it, without its contents. */
export const toDeadLetter = ({ kind, createdAt, ...letter }: Letter): z.infer<typeof DeadLetter> => ({
  ...letter,
  channel: kind,
  createdTime: toWireInstant(createdAt),
  attributes: { objectType: 'DeadLetter' },
})
