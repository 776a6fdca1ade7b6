import type { Config } from '@reprieve/config'
import { deliverMessage } from '@reprieve/mailboxes/maildir'
import { withDirectory } from './with-directory.ts'

/**
 * Creates the mailboxes that a scenario has announced, and puts a message into each, so that there is something to
 * lose.
 */
export async function fillMailboxes(config: Config): Promise<void> {
  const root = config.mailRoot
  if (root === null) return
  await withDirectory(config, async ({ operations, mailboxes }) => {
    if (mailboxes === null) return
    let finished = false
    while (!finished) finished = (await operations.settleDueMailboxes()).finished
    for (const tenantId of await mailboxes.tenantIds()) {
      const entries = await mailboxes.entriesOf(tenantId)
      await Promise.all(
        entries.map(async ({ name: userId, place }) => {
          if (place !== 'active' && place !== 'set-aside') return
          await deliverMessage(root, { tenantId, userId, place, name: 'welcome', message })
        }),
      )
    }
  })
}

const message = [
  'From: Reprieve <no-reply@reprieve.example>',
  'Subject: Welcome',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'This message is in your mailbox. If your account is deleted it is set aside, and it comes back with you.',
  '',
].join('\r\n')
