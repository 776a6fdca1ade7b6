import { z } from '@hono/zod-openapi'
import type { RestorePlanRow } from '@reprieve/domain'
import type { RestorePreview } from '@reprieve/operations'
import { ConflictBody, HolderBody, ResolutionBody, toConflictBody } from './conflict.ts'
import { Link } from './links.ts'
import { membersInAnyCase } from './parse-json-object.ts'
import { HoldOfRestore, ManagerBody, ReportsBody, SignInBody, toReportsBody } from './restore-result.ts'

export const RestorePlanRequest = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          userId: z.guid(),
          resolutions: z.array(ResolutionBody.extend({ conflict: z.string().optional() })).optional(),
        }),
      )
      .min(1)
      .max(100_000),
    strategy: z
      .strictObject({
        names: z.enum(['fail', 'proposed']),
        addresses: z.enum(['drop', 'fail']),
        licences: z.enum(['best-effort', 'required']),
        roles: z.enum(['fail', 'without']),
      })
      .partial()
      .optional(),
  })
  .openapi('RestorePlanRequest')

export const strategyMembers = ['strategy', 'names', 'addresses', 'licences', 'roles'] as const

export const restorePlanRequestMembers = [
  'rows',
  'userId',
  'resolutions',
  'conflict',
  'resolve',
  'value',
  'userPrincipalName',
  ...strategyMembers,
] as const

export const restorePlanRequestNames = membersInAnyCase(restorePlanRequestMembers)

const row = { row: z.int(), userId: z.guid() }

const PlanItem = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...row,
    outcome: z.literal('ready'),
    userPrincipalName: z.string(),
    primaryAddress: z.string().nullable(),
    conflicts: z.array(ConflictBody),
    droppedAddresses: z.array(z.strictObject({ address: z.string(), holder: HolderBody.nullable() })),
    licences: z.strictObject({ returned: z.array(z.string()), notReturned: z.array(z.string()) }),
    groups: z.strictObject({ returned: z.int(), notReturned: z.int() }),
    roles: z.strictObject({ returned: z.array(z.string()), notReturned: z.array(z.string()) }),
    manager: ManagerBody,
    reports: ReportsBody,
    signIn: SignInBody,
    hold: HoldOfRestore,
  }),
  z.strictObject({
    ...row,
    outcome: z.literal('blocked'),
    conflicts: z.array(ConflictBody),
    rejected: z.array(
      z.strictObject({ resolution: ResolutionBody, reason: z.string(), holder: HolderBody.nullable() }),
    ),
  }),
  z.strictObject({
    ...row,
    outcome: z.literal('refused'),
    refusal: z.enum(['UserNotFound', 'UserNotDeleted']),
  }),
])

export const RestorePlanBody = z
  .strictObject({
    hash: z.string(),
    summary: z.strictObject({ total: z.int(), ready: z.int(), blocked: z.int() }),
    items: z.array(PlanItem),
    continuationToken: z
      .string()
      .optional()
      .openapi({ description: 'Only with size, and not on the last page; the same body is sent with it' }),
    links: z
      .strictObject({ self: Link, next: Link.optional(), previous: Link.optional() })
      .optional()
      .openapi({ description: 'Only with size' }),
  })
  .openapi('RestorePlan')

/** The plan in the contract's form. Asking for it changes nothing. */
export const toRestorePlanBody = ({ plan, planHash }: RestorePreview): z.input<typeof RestorePlanBody> => ({
  hash: planHash,
  summary: plan.summary,
  items: plan.rows.map(toItem),
})

function toItem(planned: RestorePlanRow): z.input<typeof PlanItem> {
  const { row, userId } = planned
  if (planned.outcome === 'refused') return { row, userId, outcome: 'refused', refusal: planned.refusal }
  const conflicts = planned.conflicts.map(toConflictBody)
  if (planned.outcome === 'blocked') {
    return { row, userId, outcome: 'blocked', conflicts, rejected: [...planned.rejected] }
  }
  const { effects } = planned
  return {
    row,
    userId,
    outcome: 'ready',
    userPrincipalName: effects.userPrincipalName,
    primaryAddress: effects.primaryAddress,
    conflicts,
    droppedAddresses: [...effects.droppedAddresses],
    licences: {
      returned: [...effects.licences.returned],
      notReturned: effects.licences.notReturned.map(({ skuId }) => skuId),
    },
    groups: {
      returned: effects.groups.returned.length,
      notReturned: effects.groups.notReturned.length,
    },
    roles: {
      returned: [...effects.roles.returned],
      notReturned: effects.roles.notReturned.map(({ role }) => role),
    },
    manager: effects.manager,
    reports: toReportsBody(effects.reports),
    signIn: effects.signIn,
    hold: effects.hold,
  }
}
