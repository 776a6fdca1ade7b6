import { ok, type Result } from '@reprieve/domain'
import type { Cursor, DeadLetter, OperationContext, QueryError } from '@reprieve/operations'
import type { DeadMailShown, MailShown } from '../../features/mail/mail-shown.ts'
import { container } from '../container.ts'
import { listSubscriptions } from '../notices/list-subscriptions.ts'

const shownAtMost = 50
const pageSize = 500

/** How mail leaves, who reads notices, and the mails that were given up, as the screen shows them. */
export async function showMail(context: OperationContext): Promise<Result<MailShown, QueryError>> {
  const { smtpUrl, from } = container().config.mail
  const [readers, dead] = await Promise.all([listSubscriptions(context, 'mail'), listDeadMails(context)])
  if (!readers.ok) return readers
  if (!dead.ok) return dead
  const addressById = new Map(readers.value.map(({ id, address }) => [id, address]))
  return ok({
    goesTo: smtpUrl === null ? 'folder' : 'smtp',
    from,
    readers: readers.value.filter(({ enabled }) => enabled).length,
    dead: dead.value.slice(0, shownAtMost).map((letter) => toShown(letter, addressById)),
    hasMore: dead.value.length > shownAtMost,
  })
}

/** The oldest mails that were given up, and one more than are shown if there are more. Webhooks are passed over. */
async function listDeadMails(context: OperationContext): Promise<Result<readonly DeadLetter[], QueryError>> {
  const mails: DeadLetter[] = []
  let after: Cursor | null = null
  do {
    const page = { size: pageSize, ...(after && { after }) }
    const found = await container().operations.listDeadLetters(context, { page })
    if (!found.ok) return found
    mails.push(...found.value.items.filter(({ kind }) => kind === 'mail'))
    after = found.value.next
  } while (after !== null && mails.length <= shownAtMost)
  return ok(mails)
}

const toShown = (letter: DeadLetter, addressById: ReadonlyMap<string, string>): DeadMailShown => ({
  id: letter.id,
  address: addressById.get(letter.subscriptionId ?? '') ?? null,
  kind: kindOf(letter),
  createdAt: letter.createdAt.toISOString(),
  attempts: letter.attempts,
  lastError: letter.lastError,
  canRetry: letter.canRetry,
})

function kindOf({ subscriptionId, type }: DeadLetter): DeadMailShown['kind'] {
  if (subscriptionId !== null) return 'notice'
  return type === 'test' ? 'test' : 'restore'
}
