import { z } from '@hono/zod-openapi'
import type { Job } from '@reprieve/operations'
import { nameOfActor } from '../../http/name-of-actor.ts'
import { Link, toLink } from './links.ts'
import { membersInAnyCase } from './parse-json-object.ts'
import { RestorePlanRequest, restorePlanRequestMembers } from './restore-plan.ts'
import { toWireInstant } from './to-wire-instant.ts'

export const planHash = z
  .string()
  .optional()
  .openapi({ description: 'Of the plan that was seen; with another plan nothing is restored' })
const confirmDeletions = z.boolean().optional().openapi({
  description: 'More holders may be replaced, and so deleted, within an hour than the tenant allows at once',
})

export const RestoreJobRequest = z
  .strictObject({ ...RestorePlanRequest.shape, planHash, confirmDeletions })
  .openapi('RestoreJobRequest')

export const restoreJobRequestNames = membersInAnyCase([
  ...restorePlanRequestMembers,
  'planHash',
  'confirmDeletions',
])

const Origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows') }),
  z.strictObject({ kind: z.literal('retry'), of: z.guid() }),
  z.strictObject({
    kind: z.literal('undo'),
    actor: z.string(),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
  }),
])

export const RestoreJob = z
  .strictObject({
    id: z.guid(),
    state: z.enum(['queued', 'running', 'succeeded', 'cancelled']),
    counts: z
      .strictObject({ total: z.int(), pending: z.int(), restored: z.int(), failed: z.int() })
      .openapi({ description: 'Rows that are done; rows of a cancelled job stay pending' }),
    strategy: RestorePlanRequest.shape.strategy.unwrap().required(),
    origin: Origin.openapi({ description: 'Where the rows come from' }),
    createdBy: z.string().openapi({ description: 'Sign-in name, or the part of the installation' }),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().optional().openapi({ description: 'Absent while it waits or runs' }),
    links: z.strictObject({ self: Link, rows: Link }),
    attributes: z.strictObject({ objectType: z.literal('RestoreJob') }),
  })
  .openapi('RestoreJob')

/** The address of a job, without `/v1`. */
export const toJobUri = (customerId: string, jobId: string): string =>
  `/customers/${customerId}/restorejobs/${jobId}`

/** A bulk restore as clients see it. */
export const toRestoreJob = ({ id, tenantId, ...job }: Job): z.input<typeof RestoreJob> => ({
  id,
  state: job.state,
  counts: job.counts,
  strategy: job.strategy,
  origin: job.origin,
  createdBy: nameOfActor(job.createdBy),
  createdAt: toWireInstant(job.createdAt),
  ...(job.finishedAt !== null && { finishedAt: toWireInstant(job.finishedAt) }),
  links: {
    self: toLink(toJobUri(tenantId, id)),
    rows: toLink(`${toJobUri(tenantId, id)}/rows`),
  },
  attributes: { objectType: 'RestoreJob' },
})
