import { type MailTransport, renderRestoreMail } from '@reprieve/mail'
import type { Log } from '@reprieve/observe'
import type { DueMail, Operations } from '@reprieve/operations'

export interface OutboxDependencies {
  readonly operations: Pick<Operations, 'claimDueMail' | 'markDelivered' | 'markFailed'>
  readonly transport: MailTransport
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>
}

/** Delivers the mail that is due, a handful at once, until there is no more. */
export function outboxRound(dependencies: OutboxDependencies): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    while (!signal.aborted) {
      const due = await dependencies.operations.claimDueMail({ limit: mailsAtOnce, leaseSeconds })
      const outcomes = await Promise.allSettled(due.map((mail) => deliver(dependencies, mail)))
      const faults = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      if (faults.length > 0)
        throw new AggregateError(faults, 'the outcome of a delivery could not be recorded')
      if (due.length < mailsAtOnce) return
    }
  }
}

const mailsAtOnce = 5
// Longer than all timeouts of the transport together, so that no other worker delivers the same mail meanwhile.
const leaseSeconds = 300

async function deliver({ operations, transport, log }: OutboxDependencies, due: DueMail): Promise<void> {
  const { mail, ...mark } = due
  const about = { mailId: due.id, tenantId: due.tenantId, attempt: due.attempt }
  let rejected: readonly string[]
  try {
    const rendered = renderRestoreMail({ ...mail, linkExpiresAt: new Date(mail.linkExpiresAt) })
    rejected = (await transport.deliver({ ...rendered, id: due.id, to: mail.to })).rejected
  } catch (error) {
    const reason = reasonOf(error)
    const state = await operations.markFailed(mark, reason)
    if (state === 'dead') log.error({ ...about, reason }, 'a mail was given up')
    else log.warn({ ...about, reason }, 'a mail could not be delivered and will be tried again')
    return
  }
  await operations.markDelivered(mark)
  if (rejected.length > 0)
    log.warn({ ...about, rejected: rejected.length }, 'a mail did not reach all its recipients')
  else log.info(about, 'delivered a mail')
}

/** Codes only: a mail server's words could repeat what was sent to it (R50). */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown }
  return [code ?? error.name, responseCode].filter((part) => part !== undefined).join(' ')
}
