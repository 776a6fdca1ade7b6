import {
  type MailTransport,
  type RenderedMail,
  renderNoticeMail,
  renderRestoreMail,
  renderTestMail,
} from '@reprieve/mail'
import type { DueDelivery } from '@reprieve/operations'
import type { Delivered, Lane } from './outbox.ts'

interface MailSettings {
  readonly transport: MailTransport
  /** The address that links in mail lead to. */
  readonly publicUrl: string
}

/** Delivers mail. */
export const mailLane = (settings: MailSettings): Lane => ({
  kind: 'mail',
  atOnce: 5,
  perTarget: 5,
  leaseSeconds: 300,
  deliver: (due) => deliverMail(settings, due),
})

async function deliverMail({ transport, publicUrl }: MailSettings, due: DueDelivery): Promise<Delivered> {
  try {
    const { to, rendered } = render(due, publicUrl)
    const { rejected } = await transport.deliver({ ...rendered, id: due.id, to })
    return { ok: true, rejected: rejected.length }
  } catch (error) {
    return { ok: false, reason: reasonOf(error), failure: 'unavailable' }
  }
}

function render(due: DueDelivery, publicUrl: string): { to: readonly string[]; rendered: RenderedMail } {
  switch (due.deliver) {
    case 'restoreMail': {
      const { mail } = due
      const rendered = renderRestoreMail({ ...mail, linkExpiresAt: new Date(mail.linkExpiresAt) })
      return { to: mail.to, rendered }
    }
    case 'noticeMail': {
      const { to, locale, tenantId, tenantName, content } = due
      const rendered = renderNoticeMail({ locale, tenantId, tenantName, publicUrl, content })
      return { to: [to], rendered }
    }
    case 'testMail':
      return { to: [due.to], rendered: renderTestMail(due) }
    case 'webhook':
      throw new Error('a webhook is no mail')
  }
}

/** Only codes, because a mail server's words could repeat what was sent to it (R50). */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown }
  return [code ?? error.name, responseCode].filter((part) => part !== undefined).join(' ')
}
