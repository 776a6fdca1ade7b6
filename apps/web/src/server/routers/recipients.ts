import { GroupMemberInput, RestoreGroupInput } from '@reprieve/operations'
import { z } from 'zod'
import { anyRecipientKinds } from '../../features/recipients/recipient-kind.ts'
import type { View } from '../../features/recipients/view.ts'
import { container } from '../container.ts'
import { ListCursor } from '../list-cursor.ts'
import { listRecipientRows, pageSize, toRow } from '../recipients/list-recipient-rows.ts'
import { operationsOf } from '../recipients/operations-of.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const kind = z.enum(anyRecipientKinds)
const id = RestoreGroupInput.shape.groupId
const { resolutions } = RestoreGroupInput.shape
const requestId = z.guid()

const ViewInput = z.object({
  search: z.string().max(256),
  state: z.enum(['active', 'deleted']),
  direction: z.enum(['ascending', 'descending']),
}) satisfies z.ZodType<View>

// The operation decides which names and addresses are valid.
const named = {
  displayName: z.string().max(1024),
  proxyAddresses: z.array(z.string().max(1024)).max(500),
}

export const recipientsRouter = router({
  list: tenantProcedure
    .input(z.object({ kind, view: ViewInput, cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input: { kind, view, cursor } }) =>
      unwrap(await listRecipientRows(ctx.operation, { kind, view, after: cursor ?? null, size: pageSize })),
    ),

  get: tenantProcedure.input(z.object({ kind, id })).query(async ({ ctx, input: { kind, id } }) => {
    const recipient = unwrap(await operationsOf(kind).get(ctx.operation, id))
    return { ...toRow(recipient), proxyAddresses: recipient.proxyAddresses }
  }),

  create: tenantProcedure
    .input(z.object({ requestId, kind, recipient: z.object(named) }))
    .mutation(async ({ ctx, input: { requestId, kind, recipient } }) => {
      unwrap(await operationsOf(kind).create({ ...ctx.operation, requestId }, recipient))
    }),

  update: tenantProcedure
    .input(z.object({ requestId, kind, recipient: z.object({ ...named, id }) }))
    .mutation(async ({ ctx, input: { requestId, kind, recipient } }) => {
      unwrap(await operationsOf(kind).update({ ...ctx.operation, requestId }, recipient))
    }),

  delete: tenantProcedure
    .input(z.object({ requestId, kind, id }))
    .mutation(async ({ ctx, input: { requestId, kind, id } }) => {
      unwrap(await operationsOf(kind).remove({ ...ctx.operation, requestId }, id))
    }),

  preview: tenantProcedure
    .input(z.object({ kind, id, resolutions }))
    .query(async ({ ctx, input: { kind, id, resolutions } }) =>
      unwrap(await operationsOf(kind).preview(ctx.operation, id, resolutions)),
    ),

  restore: tenantProcedure
    .input(z.object({ requestId, kind, id, resolutions }))
    .mutation(async ({ ctx, input: { requestId, kind, id, resolutions } }) => {
      const restored = await operationsOf(kind).restore({ ...ctx.operation, requestId }, id, resolutions)
      return { effects: unwrap(restored).effects }
    }),

  members: tenantProcedure
    .input(z.object({ groupId: id, cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input: { groupId, cursor } }) => {
      const page = await container().operations.listGroupMembers(ctx.operation, {
        groupId,
        page: { size: pageSize, ...(cursor && { after: cursor }) },
      })
      const { items, next } = unwrap(page)
      return { rows: items.map(({ userId, ...member }) => ({ id: userId, ...member })), next }
    }),

  addMember: tenantProcedure
    .input(z.object({ requestId, member: GroupMemberInput }))
    .mutation(async ({ ctx, input: { requestId, member } }) =>
      unwrap(await container().operations.addGroupMember({ ...ctx.operation, requestId }, member)),
    ),

  removeMember: tenantProcedure
    .input(z.object({ requestId, member: GroupMemberInput }))
    .mutation(async ({ ctx, input: { requestId, member } }) =>
      unwrap(await container().operations.removeGroupMember({ ...ctx.operation, requestId }, member)),
    ),
})
