import { statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { Nothing } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadCredentials, ownActor } from '../steps/sign-in/verify-own-password.ts'

/** Signs the caller out everywhere, including the browser that asks (R33). The password stays. */
export const endOwnSessions = defineOperation<null, WriteError | Refusal<'SignInRefused'>>()({
  name: 'endOwnSessions',
  requires: null,
  input: Nothing,
  targetOf: () => null,
  *run({ context, now }) {
    const actor = ownActor(context)
    const account = actor === null ? undefined : yield* loadCredentials(actor)
    if (actor === null || account === undefined) return refuse({ type: 'SignInRefused' })
    const { tenantId, userId } = actor
    yield* write(statements.endSessions, { tenantId, userId, endedAt: now })
    return ok({ value: null, audit: { targetId: userId, targetName: account.userPrincipalName } })
  },
})
