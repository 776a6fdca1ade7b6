import { describeError } from '@reprieve/i18n'
import {
  CreateUserInput,
  DeleteUserInput,
  PreviewNewUserInput,
  ResetPasswordInput,
  UpdateUserInput,
  UserIdInput,
} from '@reprieve/operations'
import { z } from 'zod'
import { sortColumns, type View } from '../../features/users/view.ts'
import { container } from '../container.ts'
import { ListCursor } from '../list-cursor.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'
import { listUserRows } from '../users/list-user-rows.ts'
import { toDeletionShown } from '../users/to-deletion-shown.ts'
import { toForm } from '../users/to-form.ts'

const ViewInput = z.object({
  search: z.string().max(256),
  signIn: z.enum(['allowed', 'blocked']).nullable(),
  onHold: z.boolean(),
  sort: z.enum(sortColumns).nullable(),
  direction: z.enum(['ascending', 'descending']),
}) satisfies z.ZodType<View>

// Each procedure accepts only what its screen sends. The operation may accept more from other callers.

const { displayName, firstName, lastName, usageLocation, phoneNumber, signInBlocked } = CreateUserInput.shape
const profile = { firstName, lastName, usageLocation, phoneNumber, signInBlocked }
const { userPrincipalName, password } = CreateUserInput.shape

const CreateInput = z.object({
  requestId: z.guid(),
  user: z.object({ ...profile, displayName, userPrincipalName, password }),
  licences: z.array(z.guid()).max(50),
})

const UpdateInput = z.object({
  requestId: z.guid(),
  user: z.object({
    ...profile,
    displayName,
    userId: UpdateUserInput.shape.userId,
    userPrincipalName: UpdateUserInput.shape.userPrincipalName,
  }),
})

const DeletionInput = z.object({
  requestId: z.guid(),
  deletion: DeleteUserInput.pick({ userId: true, confirmDeletions: true, reason: true }),
})

const ResetInput = z.object({
  requestId: z.guid(),
  reset: ResetPasswordInput.pick({ userId: true, password: true }),
})

export const usersRouter = router({
  list: tenantProcedure
    .input(z.object({ view: ViewInput, cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input }) =>
      unwrap(await listUserRows(ctx.operation, input.view, input.cursor ?? null)),
    ),

  /** The initial values of a user's form; empty for a new user. */
  form: tenantProcedure
    .input(z.object({ userId: UserIdInput.shape.userId.nullable() }))
    .query(async ({ ctx, input }) => unwrap(await toForm(ctx.operation, input.userId))),

  checkName: tenantProcedure.input(PreviewNewUserInput).query(async ({ ctx, input }) => {
    const { refusal, deletedNamesakes } = unwrap(
      await container().operations.previewNewUser(ctx.operation, input),
    )
    return {
      problem: refusal && describeError(ctx.locale, refusal),
      namesakes: deletedNamesakes.map(({ id, displayName, deletedAt }) => ({
        id,
        displayName,
        deletedAt: deletedAt.toISOString(),
      })),
    }
  }),

  create: tenantProcedure.input(CreateInput).mutation(async ({ ctx, input }) => {
    const { operations } = container()
    const { requestId, user, licences } = input
    const created = unwrap(await operations.createUser({ ...ctx.operation, requestId }, user)).user
    const assigned =
      licences.length === 0
        ? null
        : await operations.assignLicences(ctx.operation, { userId: created.id, assign: licences })
    const withoutLicences = assigned && !assigned.ok ? describeError(ctx.locale, assigned.error) : null
    return { id: created.id, withoutLicences }
  }),

  update: tenantProcedure.input(UpdateInput).mutation(async ({ ctx, input: { requestId, user } }) => {
    const updated = unwrap(await container().operations.updateUser({ ...ctx.operation, requestId }, user))
    return { changed: updated.changed }
  }),

  /** What a deletion would set aside, and until when. */
  deletion: tenantProcedure
    .input(UserIdInput)
    .query(async ({ ctx, input }) => unwrap(await toDeletionShown(ctx.operation, input))),

  delete: tenantProcedure.input(DeletionInput).mutation(async ({ ctx, input: { requestId, deletion } }) => {
    const deleted = unwrap(await container().operations.deleteUser({ ...ctx.operation, requestId }, deletion))
    return { purgeAt: deleted.user.purgeAt.toISOString() }
  }),

  /** Takes a deletion back. The user is as before, including the password. */
  undoDeletion: tenantProcedure
    .input(UserIdInput.extend({ requestId: z.guid() }))
    .mutation(async ({ ctx, input: { requestId, userId } }) => {
      unwrap(await container().operations.restoreUser({ ...ctx.operation, requestId }, { userId }))
    }),

  resetPassword: tenantProcedure.input(ResetInput).mutation(async ({ ctx, input: { requestId, reset } }) => {
    unwrap(await container().operations.resetPassword({ ...ctx.operation, requestId }, reset))
  }),
})
