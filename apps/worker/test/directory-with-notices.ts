import { tmpdir } from 'node:os'
import { everyRow } from '@reprieve/db/testing'
import { openTransport } from '@reprieve/mail'
import { secretWatch } from '@reprieve/observe/testing'
import type { NoticeSubscription } from '@reprieve/operations'
import { onTestFinished } from 'vitest'
import { mailLane } from '../src/deliver-mail.ts'
import { outboxRound } from '../src/outbox.ts'
import { webhookLane } from '../src/webhook/webhook-lane.ts'
import { adminId, asAdmin, demoDirectory } from './demo-directory.ts'
import { logLines } from './log-lines.ts'
import { mailServer } from './mail-server.ts'

export const start = new Date('2026-05-04T10:00:00Z')

/**
 * Opens the demo's directory with a mail server. The test starts each round of delivery from the outbox, by
 * mail or by webhook.
 */
export async function directoryWithNotices({ allowsPrivate = true } = {}) {
  const directory = await demoDirectory(start)
  const { clock, operations, storage } = directory
  const server = await mailServer()
  const transport = openTransport({ smtpUrl: server.url, folder: tmpdir(), from: 'post@contoso.example' })
  onTestFinished(() => transport.close())
  const { log, lines } = logLines()
  const lanes = {
    mail: mailLane({ transport, publicUrl: 'https://directory.example' }),
    webhook: webhookLane({ now: () => clock.now, allowsPrivate }),
  }
  const subscribe = async (
    input: { channel: 'mail'; address: string; locale: string } | { channel: 'webhook'; address: string },
    types: NoticeSubscription['types'][number][],
  ) => {
    const added = await operations.addNoticeSubscription(asAdmin, { ...input, types })
    if (!added.ok) throw new Error(added.error.type)
    if (added.value.secret !== null) secretWatch.remember(added.value.secret, 'token')
    return added.value
  }
  return {
    ...directory,
    mails: server,
    lines,
    subscribe,
    round: (kind: 'mail' | 'webhook', signal = new AbortController().signal) =>
      outboxRound({ operations, lane: lanes[kind], log })(signal),
    pass: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000)
    },
    outbox: () => storage.read(() => everyRow('outbox')),
    deleteUser: async (userId: string) => {
      const deleted = await operations.deleteUser(asAdmin, { userId })
      if (!deleted.ok) throw new Error(deleted.error.type)
      return deleted.value.user
    },
    someUsers: async (count: number) => {
      const listed = await operations.listUsers(asAdmin, { page: { size: 50 } })
      if (!listed.ok) throw new Error(listed.error.type)
      const others = listed.value.items.filter(({ id }) => id !== adminId)
      return others.slice(0, count)
    },
  }
}
