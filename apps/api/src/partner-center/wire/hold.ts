import { z } from '@hono/zod-openapi'
import type { Hold as HoldOfUser, UserId } from '@reprieve/domain'
import { toWireInstant } from './to-wire-instant.ts'

/** The body that places a hold. */
export const HoldRequest = z
  .strictObject({ reason: z.string().openapi({ description: 'Why, in 1 to 256 characters' }) })
  .openapi('HoldRequest')

export const Hold = z
  .strictObject({
    userId: z.guid(),
    reason: z.string(),
    placedBy: z.string(),
    placedTime: z.iso.datetime(),
    attributes: z.strictObject({ objectType: z.literal('Hold') }),
  })
  .openapi('Hold')

/** A user's hold as clients see it. */
export const toHold = (userId: UserId, hold: HoldOfUser): z.infer<typeof Hold> => ({
  userId,
  reason: hold.reason,
  placedBy: hold.placedBy,
  placedTime: toWireInstant(hold.placedAt),
  attributes: { objectType: 'Hold' },
})
