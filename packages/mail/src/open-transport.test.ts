import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { type MailMessage, openTransport } from './open-transport.ts'

const from = 'Reprieve <no-reply@reprieve.example>'

const message: MailMessage = {
  id: '0198c5a0-0000-7000-8000-000000000001',
  to: ['ada@contoso.example', 'bob@contoso.example'],
  subject: 'Het account van Zoë is hersteld',
  text: 'Één koppeling:\n\nhttps://directory.example/secret/abc\n',
  html: '<p>Één koppeling</p>',
}

const folderName = (): string => join(mkdtempSync(join(tmpdir(), 'reprieve-mail-')), 'mail')

/** Starts a real server on a free port. Returns its address and what it has received so far. */
async function startServer(options: SMTPServerOptions = {}) {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
    ...options,
  })
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume))
  onTestFinished(() => new Promise<void>((resume) => server.close(() => resume())))
  const { port } = server.server.address() as AddressInfo
  return { port, received }
}

const openSmtp = (smtpUrl: string) => {
  const transport = openTransport({ smtpUrl, folder: folderName(), from })
  onTestFinished(() => transport.close())
  return transport
}

const addressesOf = (list: AddressObject | AddressObject[] | undefined): readonly (string | undefined)[] =>
  [list ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))

function expectTheMessage(mail: ParsedMail | undefined): void {
  expect(mail?.subject).toBe(message.subject)
  expect(mail?.text?.trim()).toBe(message.text.trim())
  expect(mail?.html).toContain('Één koppeling')
  expect(mail?.messageId).toBe(`<${message.id}@reprieve.example>`)
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(addressesOf(mail?.from)).toEqual(['no-reply@reprieve.example'])
  expect(addressesOf(mail?.to)).toEqual(message.to)
}

test('a message arrives over SMTP, under the same Message-ID each time', async () => {
  const { port, received } = await startServer()
  const transport = openSmtp(`smtp://127.0.0.1:${port}`)
  expect(await transport.deliver(message)).toEqual({ rejected: [] })
  await transport.deliver(message)
  expect(received).toHaveLength(2)
  for (const mail of received) expectTheMessage(mail)
})

test('the name and password in the address are used', async () => {
  const seen: unknown[] = []
  const { port, received } = await startServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      seen.push(username, password)
      done(null, { user: String(username) })
    },
  })
  await openSmtp(`smtp://mailer:s%3Acret@127.0.0.1:${port}`).deliver(message)
  expect(seen).toEqual(['mailer', 's:cret'])
  expect(received).toHaveLength(1)
})

test('a recipient that the server refuses is told, the others get the message', async () => {
  const { port, received } = await startServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('bob') ? new Error('no such mailbox') : null),
  })
  const delivery = await openSmtp(`smtp://127.0.0.1:${port}`).deliver(message)
  expect(delivery.rejected).toEqual(['bob@contoso.example'])
  expect(received).toHaveLength(1)
})

test('it is an error if nobody gets the message', async () => {
  const { port } = await startServer({ onRcptTo: (_address, _session, done) => done(new Error('no')) })
  await expect(openSmtp(`smtp://127.0.0.1:${port}`).deliver(message)).rejects.toThrow()
  await expect(openSmtp('smtp://127.0.0.1:1').deliver(message)).rejects.toMatchObject({ code: 'ESOCKET' })
})

test('with no server a message becomes a file, one for all attempts, for the owner alone', async () => {
  const folder = folderName()
  const transport = openTransport({ smtpUrl: null, folder, from })
  await transport.deliver(message)
  await transport.deliver(message)
  expect(readdirSync(folder)).toEqual([`${message.id}.eml`])
  const path = join(folder, `${message.id}.eml`)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const content = readFileSync(path)
  expect(content.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expectTheMessage(await simpleParser(content))
})

test('an id cannot lead out of the folder', async () => {
  const transport = openTransport({ smtpUrl: null, folder: folderName(), from })
  await expect(transport.deliver({ ...message, id: '../outside' })).rejects.toThrow(/id of a message/)
})
