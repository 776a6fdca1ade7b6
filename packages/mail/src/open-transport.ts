import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { RenderedMail } from './render-restore-mail.ts'

export interface TransportSettings {
  /** `smtp://` or `smtps://`; null writes messages into `folder`. */
  readonly smtpUrl: string | null
  readonly folder: string
  readonly from: string
}

export interface MailMessage extends RenderedMail {
  /** The same for every attempt to deliver one message, because the Message-ID is derived from it. */
  readonly id: string
  readonly to: readonly string[]
}

export interface Delivery {
  /** Recipients whom the server refused while it accepted others. */
  readonly rejected: readonly string[]
}

export interface MailTransport {
  /** Resolves once the server has accepted the message, or the file is complete. Rejects if nobody receives it. */
  deliver(message: MailMessage): Promise<Delivery>
  close(): void
}

/** Opens SMTP if there is a server, otherwise a folder with a file `<id>.eml` for each message. */
export const openTransport = (settings: TransportSettings): MailTransport =>
  settings.smtpUrl === null ? openFolder(settings) : openSmtp(settings, settings.smtpUrl)

const contentFromNowhere = { disableFileAccess: true, disableUrlAccess: true } as const

function openSmtp({ from }: TransportSettings, url: string): MailTransport {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    ...contentFromNowhere,
  })
  return {
    deliver: async (message) => {
      const { rejected } = await transport.sendMail(toOptions(message, from))
      return { rejected: rejected.map(String) }
    },
    close: () => transport.close(),
  }
}

const openFolder = ({ folder, from }: TransportSettings): MailTransport => ({
  deliver: async (message) => {
    const options = { ...toOptions(message, from), ...contentFromNowhere, newline: 'windows' }
    const composed = await new MailComposer(options).compile().build()
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeWhole(join(folder, `${message.id}.eml`), composed)
    return { rejected: [] }
  },
  close: () => {},
})

function toOptions({ id, to, subject, text, html }: MailMessage, from: string): SendMailOptions {
  // The id becomes a header and the name of a file.
  if (!/^[\w-]{1,64}$/.test(id))
    throw new Error('the id of a message may have letters, digits and hyphens only')
  return {
    from,
    to: [...to],
    subject,
    text,
    html,
    messageId: `<${id}@${domainOf(from)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

const domainOf = (from: string): string => from.replace(/^.*@/, '').replace(/>$/, '')

/** Readers see the whole file or none. It is private, because the link in it leads to a password. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const draft = `${path}.part`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
