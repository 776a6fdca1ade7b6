import {
  generatePassword,
  PreviewRestoreInput,
  RestoreRow,
  RestoreUserInput,
  SendRestoreMailInput,
  UserIdInput,
} from '@reprieve/operations'
import { z } from 'zod'
import { batchAtMost } from '../../features/bulk-restore/batch.ts'
import { container } from '../container.ts'
import { readList } from '../restore/read-list.ts'
import { toPlannedUser } from '../restore/to-planned-user.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

// Each procedure accepts only what its screen sends. The operation may accept more from other callers.

// Length in Base64. A file with as many users as the grid accepts is shorter.
const fileAtMost = 900_000

// The manager and direct reports. The panel only counts those beyond.
const mostNames = 100

/** The panel is about one user. */
const PreviewInput = z.object({ rows: z.array(RestoreRow).min(1).max(1) })

/** The grid is about many users. */
const PlanInput = z.object({
  rows: z.array(RestoreRow).min(1).max(batchAtMost),
  strategy: PreviewRestoreInput.shape.strategy,
})

/** The bytes of a file in any encoding. */
const ListInput = z.object({ file: z.base64().max(fileAtMost) })

const { userId, planHash, resolutions, password } = RestoreUserInput.shape
const RestoreInput = z.object({
  requestId: z.guid(),
  restore: z.object({ userId, planHash, resolutions, password }),
})

const SendMailInput = SendRestoreMailInput.pick({
  userId: true,
  password: true,
  to: true,
  locale: true,
  confirmOutside: true,
})

export const restoreRouter = router({
  preview: tenantProcedure
    .input(PreviewInput)
    .query(async ({ ctx, input }) =>
      unwrap(await container().operations.previewRestore(ctx.operation, input)),
    ),

  /** A mutation although it changes nothing, because the ids of so many users do not fit an address. */
  plan: tenantProcedure.input(PlanInput).mutation(async ({ ctx, input }) => {
    const { plan, planHash } = unwrap(await container().operations.previewRestore(ctx.operation, input))
    return { planHash, rows: plan.rows.map((row) => toPlannedUser(row, ctx.locale)) }
  }),

  /**
   * Reads the users that a CSV file names. It is a mutation although it changes nothing, because a file does not fit an
   * address.
   */
  readList: tenantProcedure
    .input(ListInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await readList(ctx.operation, Buffer.from(input.file, 'base64'))),
    ),

  /** What the panel shows and needs besides the plan. */
  subject: tenantProcedure.input(UserIdInput).query(async ({ ctx, input }) => {
    const { config, operations } = container()
    const [tenant, products, user] = await Promise.all([
      operations.getTenant(ctx.operation, {}),
      operations.listProducts(ctx.operation, {}),
      operations.getDeletedUser(ctx.operation, input),
    ])
    const { displayName, userPrincipalName, deletedAt, notes } = unwrap(user)
    const { managerId, reports = [] } = notes
    const related = [managerId ?? [], reports].flat().slice(0, mostNames)
    const names =
      related.length === 0 ? [] : unwrap(await operations.listUserNames(ctx.operation, { userIds: related }))
    const nameById = new Map(names.map(({ id, displayName: name }) => [id, name]))
    return {
      user: { displayName, userPrincipalName, deletedAt: deletedAt.toISOString() },
      // A purged user has no name any more.
      managerName: nameById.get(managerId ?? '') ?? null,
      reportNames: Object.fromEntries(nameById),
      tenant: unwrap(tenant),
      productNames: Object.fromEntries(unwrap(products).map(({ skuId, name }) => [skuId, name])),
      mail: config.mail.smtpUrl ? ('smtp' as const) : ('folder' as const),
    }
  }),

  /** A mutation although it changes nothing, so that no answer with a password is cached anywhere. */
  generatePassword: tenantProcedure.mutation(() => ({ password: generatePassword() })),

  restore: tenantProcedure.input(RestoreInput).mutation(async ({ ctx, input }) => {
    const context = { ...ctx.operation, requestId: input.requestId }
    const { user, effects } = unwrap(await container().operations.restoreUser(context, input.restore))
    return { displayName: user.displayName, signInBlocked: user.signInBlocked, effects }
  }),

  /** Takes the latest restore of a user back, as long as nothing has changed since. */
  undo: tenantProcedure
    .input(UserIdInput.extend({ requestId: z.guid() }))
    .mutation(async ({ ctx, input: { requestId, userId } }) => {
      unwrap(await container().operations.undoRestore({ ...ctx.operation, requestId }, { userId }))
    }),

  sendMail: tenantProcedure.input(SendMailInput).mutation(async ({ ctx, input }) => {
    const { to } = unwrap(await container().operations.sendRestoreMail(ctx.operation, input))
    return { to }
  }),
})
