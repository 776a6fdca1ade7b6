import { ok, type Result, refuse, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, Refusal, WriteError } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { findMailRootProblem } from '../steps/mailboxes/find-mail-root-problem.ts'
import { requestCopy } from '../steps/mailboxes/request-copy.ts'
import { settleCopy } from '../steps/mailboxes/settle-copy.ts'

export const RestoreMailboxContentsInput = z.strictObject({
  /** The deleted user whose messages are copied. It stays deleted and keeps them. */
  userId: Id,
  /** The active user who receives them. */
  toUserId: Id,
})
export type RestoreMailboxContentsInput = z.input<typeof RestoreMailboxContentsInput>

export interface MailboxContentsRestored {
  readonly userId: UserId
  readonly toUserId: UserId
  /** The name has a number at its end if other contents of the mailbox have the plain name. */
  readonly folder: string
}

export type RestoreMailboxContentsError = WriteError | Refusal<'UserNotFound' | 'MailboxNotFound'>

interface Asked extends MailboxContentsRestored {
  readonly copyId: string
}

const operation = defineOperation<Asked, RestoreMailboxContentsError>()({
  name: 'restoreMailboxContents',
  requires: 'users.restore',
  input: RestoreMailboxContentsInput,
  targetOf: ({ userId }) => userId,
  async prepare(dependencies): Promise<Result<null, RestoreMailboxContentsError>> {
    const problem = await findMailRootProblem(dependencies, 'make')
    return problem === null ? ok(null) : refuse(problem)
  },
  *run({ context: { tenantId }, caller, input: { userId, toUserId }, now, dependencies }) {
    const copy = yield* requestCopy(dependencies, { tenantId, caller, userId, toUserId, now })
    if (!copy.ok) return copy
    const { copyId, folder, source, target } = copy.value
    return ok({
      value: { userId, toUserId, folder, copyId },
      audit: {
        targetId: userId,
        targetName: source.userPrincipalName,
        details: { toUserId, toUserPrincipalName: target.userPrincipalName },
      },
    })
  },
})

/**
 * Copies the messages of a deleted user's mailbox into a folder of another user's. The copy exists when this answers;
 * if the process dies before, or something is in the way, the worker makes it. Messages that have been copied are not
 * copied again.
 */
export const restoreMailboxContents =
  (dependencies: Dependencies) =>
  async (
    context: OperationContext,
    input: RestoreMailboxContentsInput,
  ): Promise<Answer<MailboxContentsRestored, RestoreMailboxContentsError>> => {
    const answer = await operation(dependencies)(context, input)
    if (!answer.ok) return answer
    const { copyId, ...restored } = answer.value
    const { mailboxes } = dependencies
    if (mailboxes !== null && !answer.replayed) {
      const copy = { tenantId: context.tenantId, id: copyId }
      // The copy is requested and recorded, whatever this attempt does. The worker makes the next attempt.
      await settleCopy(dependencies, mailboxes, copy).catch(() => null)
    }
    return answer.replayed ? { ...ok(restored), replayed: true } : ok(restored)
  }
