import { z } from '@hono/zod-openapi'
import type { PurgeStop as StoredPurgeStop } from '@reprieve/operations'
import { toWireInstant } from './to-wire-instant.ts'

export const PurgeStop = z
  .strictObject({
    id: z.guid(),
    state: z.enum(['open', 'confirmed', 'finished']).openapi({
      description: 'open waits for a confirmation; confirmed is purged by the next sweep; finished has been',
    }),
    stoppedTime: z.iso.datetime().openapi({ description: 'A confirmation covers who had expired by then' }),
    expiredUsers: z.int().openapi({ description: 'Users that the sweep would have purged' }),
    deletedUsers: z.int().openapi({ description: 'All deleted users then' }),
    confirmedTime: z.iso.datetime().nullable(),
    confirmedBy: z.string().nullable().openapi({ description: 'Id of the user; cli for the command line' }),
    attributes: z.strictObject({ objectType: z.literal('PurgeStop') }),
  })
  .openapi('PurgeStop')

export const toWirePurgeStop = (stop: StoredPurgeStop): z.infer<typeof PurgeStop> => ({
  id: stop.id,
  state: stop.state,
  stoppedTime: toWireInstant(stop.stoppedAt),
  expiredUsers: stop.expired,
  deletedUsers: stop.inBin,
  confirmedTime: stop.confirmedAt && toWireInstant(stop.confirmedAt),
  confirmedBy: stop.confirmedBy,
  attributes: { objectType: 'PurgeStop' },
})
