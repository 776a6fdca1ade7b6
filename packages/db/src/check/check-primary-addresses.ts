import type { Transaction } from '../statement.ts'
import { tenantTable } from './each-row.ts'
import type { Finding } from './finding.ts'

/** R10: nobody has several primary addresses, and an active user with a mailbox has one. */
export function* checkPrimaryAddresses(
  tenantId: string,
  report: (finding: Finding) => void,
): Transaction<void> {
  const about = { rule: 'R10', tenantId }
  const usersWithMailbox = new Set<string>()
  yield* mailboxes.each(tenantId, ({ userId }) => usersWithMailbox.add(userId))
  yield* users.each(tenantId, ({ id, state, proxyAddresses }) => {
    const primaries = proxyAddresses.filter((address) => address.startsWith('SMTP:')).length
    if (primaries > 1) report({ ...about, id, message: 'the user has several primary addresses' })
    if (primaries === 0 && state === 'active' && usersWithMailbox.has(id)) {
      report({ ...about, id, message: 'the user has a mailbox and no primary address' })
    }
  })
}

const mailboxes = tenantTable('mailboxes', 'userId', '')
const users = tenantTable('users', 'id', '')
