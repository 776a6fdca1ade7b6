import type { AddressInfo } from 'node:net'
import { secretWatch } from '@reprieve/observe/testing'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A real mail server that can be told to refuse. */
export async function mailServer() {
  const received: ParsedMail[] = []
  const state = { refuses: false, attempts: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => {
      state.attempts += 1
      done(state.refuses ? new Error('the mailbox is full of secrets') : null)
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        secretWatch.search('a mail', `${mail.subject}\n${mail.text}\n${mail.html}`, ['token'])
        received.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume))
  onTestFinished(() => new Promise<void>((resume) => server.close(() => resume())))
  const { port } = server.server.address() as AddressInfo
  return { received, state, url: `smtp://127.0.0.1:${port}` }
}
