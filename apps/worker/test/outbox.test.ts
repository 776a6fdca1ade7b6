import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openTransport } from '@reprieve/mail'
import type { ParsedMail } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { mailLane } from '../src/deliver-mail.ts'
import { outboxRound } from '../src/outbox.ts'
import { adminId, asAdmin, demoDirectory, demoPassword } from './demo-directory.ts'
import { logLines } from './log-lines.ts'
import { mailServer } from './mail-server.ts'

const start = new Date('2026-05-04T10:00:00Z')
const password = demoPassword
const never = new AbortController().signal

async function directoryWithOutbox() {
  const directory = await demoDirectory(start)
  const server = await mailServer()
  const transport = openTransport({ smtpUrl: server.url, folder: tmpdir(), from: 'post@contoso.example' })
  onTestFinished(() => transport.close())
  const { log, lines } = logLines()
  const round = outboxRound({
    operations: directory.operations,
    log,
    lane: mailLane({ transport, publicUrl: 'https://directory.example' }),
  })
  const send = async (to: readonly string[], locale = 'en') => {
    const sent = await directory.operations.sendRestoreMail(asAdmin, {
      userId: adminId,
      password,
      to: [...to],
      locale,
    })
    expect(sent.ok).toBe(true)
  }
  return { ...directory, ...server, lines, round, send }
}

const linkIn = (mail: ParsedMail | undefined): string =>
  /https:\/\/directory\.example\/secret\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''

/** Everything that is stored, including SQLite's log. */
const storedText = (path: string): string =>
  readdirSync(dirname(path))
    .filter((file) => file.startsWith('reprieve.db'))
    .map((file) => readFileSync(join(dirname(path), file), 'latin1'))
    .join('')

test('a mail arrives once, names who sent it, and its link shows the password once', async () => {
  const { lines, operations, received, round, send } = await directoryWithOutbox()
  await send(['ada@contoso.example', 'bob@contoso.example'], 'nl-NL')
  await round(never)
  await round(never)
  expect(received).toHaveLength(1)
  const [mail] = received
  expect(mail?.subject).toBe('Het account van Adele Vance is hersteld')
  expect(mail?.text).toContain('Contoso')
  expect(mail?.text).toContain('admin@contoso.example')
  expect(mail?.text).not.toContain(password)
  expect(lines).toMatchObject([{ msg: 'delivered a mail', attempt: 1 }])

  const token = linkIn(mail)
  expect(await operations.readOneTimeSecret({ token })).toMatchObject({
    ok: true,
    value: { secret: password },
  })
  expect(await operations.readOneTimeSecret({ token })).toMatchObject({ ok: false })
})

test('a test mail arrives at whoever had it sent, in that person’s language', async () => {
  const { operations, received, round } = await directoryWithOutbox()
  const sent = await operations.sendTestMail(asAdmin, { locale: 'nl-NL' })
  expect(sent).toMatchObject({ ok: true, value: { to: 'admin@contoso.example' } })
  await round(never)
  expect(received).toHaveLength(1)
  const [mail] = received
  expect(mail?.subject).toBe('Contoso: een testmail')
  expect([mail?.to ?? []].flat().map(({ text }) => text)).toEqual(['admin@contoso.example'])
})

test('R50 no log line has the link, the password or the words of the mail server', async () => {
  const { lines, path, received, round, send, state, clock } = await directoryWithOutbox()
  await send(['ada@contoso.example'])
  state.refuses = true
  await round(never)
  state.refuses = false
  clock.now = new Date(start.getTime() + 3_600_000)
  await round(never)
  const token = linkIn(received[0])
  expect(token).not.toBe('')
  for (const text of [JSON.stringify(lines), storedText(path)]) {
    expect(text).not.toContain(password)
    expect(text).not.toContain('full of secrets')
  }
  expect(JSON.stringify(lines)).not.toContain(token)
})

test('a refused mail waits, is tried again under the same Message-ID, and the others are not held up', async () => {
  const { clock, lines, received, round, send, state } = await directoryWithOutbox()
  await send(['ada@contoso.example'])
  state.refuses = true
  await round(never)
  await round(never)
  expect(state.attempts).toBe(1)
  expect(lines).toMatchObject([{ level: 40, attempt: 1, reason: expect.stringMatching(/^EENVELOPE/) }])

  state.refuses = false
  await send(['bob@contoso.example'])
  await round(never)
  expect(received).toHaveLength(1)
  clock.now = new Date(start.getTime() + 3_600_000)
  await round(never)
  expect(received).toHaveLength(2)
  expect(received[1]?.messageId).toBe(`<${lines[0]?.deliveryId}@contoso.example>`)
})

test('a mail that nobody ever takes is given up, and this is an error in the log', async () => {
  const { clock, lines, round, send, state } = await directoryWithOutbox()
  await send(['ada@contoso.example'])
  state.refuses = true
  const isDead = () => lines.some(({ msg }) => msg === 'a mail was given up')
  for (let attempt = 0; attempt < 50 && !isDead(); attempt += 1) {
    await round(never)
    clock.now = new Date(clock.now.getTime() + 86_400_000)
  }
  expect(isDead()).toBe(true)
  const { attempts } = state
  await round(never)
  expect(state.attempts).toBe(attempts)
})

test('more mail than is taken at once all goes in one round', async () => {
  const { received, round, send } = await directoryWithOutbox()
  for (let index = 0; index < 12; index += 1) await send([`user${index}@contoso.example`])
  await round(never)
  expect(received).toHaveLength(12)
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(12)
})
