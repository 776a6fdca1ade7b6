import { ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { countMails } from '../steps/delivery/admit-recipients.ts'

const SendTestMailInput = z.strictObject({
  /** Language tag of the mail. */
  locale: z.string().max(35).default('en'),
})

export interface TestMailSent {
  /** The sign-in name of the caller, to which the mail goes. */
  readonly to: string
}

export type SendTestMailError = WriteError | Refusal<'SignInRefused' | 'TooManyAttempts'>

/**
 * Mails the caller a text that reports nothing, to show whether mail arrives. It goes to nobody else, counts against
 * the limits of what people may send, and is given up after about a minute. Only a person has an address to send it to:
 * any other caller is refused with SignInRefused.
 */
export const sendTestMail = defineOperation<TestMailSent, SendTestMailError>()({
  name: 'sendTestMail',
  requires: 'tenant.settings',
  input: SendTestMailInput,
  targetOf: () => null,
  *run({ context, input: { locale }, now, dependencies }) {
    const { actor } = context
    if (actor.kind !== 'user') return refuse({ type: 'SignInRefused' })
    const counted = yield* countMails(dependencies, { context, count: 1, now })
    if (!counted.ok) return counted
    return ok({
      value: { to: actor.userPrincipalName },
      audit: { targetId: null, targetName: null },
      mails: [{ template: 'test', to: actor.userId, locale }],
    })
  },
})
