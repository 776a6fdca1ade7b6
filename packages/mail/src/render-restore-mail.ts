import { formatInstant, formatMessage, localeOf } from '@reprieve/i18n'
import { escapeHtml, oneLine, toButton, toPage, toParagraph } from './mail-page.ts'

export interface RestoreMailContent {
  /** Language tag of the reader. English is used for other languages than ours. */
  readonly locale: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly tenantName: string
  /** The sender of the mail. */
  readonly sentBy: string
  /** The link that shows the password once. */
  readonly link: string
  readonly linkExpiresAt: Date
}

export interface RenderedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The mail about a restored user, with the link to its password. The password itself is never in it. */
export function renderRestoreMail(content: RestoreMailContent): RenderedMail {
  const { displayName, userPrincipalName, tenantName, sentBy, link } = content
  const locale = localeOf(content.locale)
  const expiresAt = formatInstant(locale, content.linkExpiresAt)
  const subject = oneLine(formatMessage(locale, 'mail.subject', { displayName }))
  const introduction = [
    formatMessage(locale, 'mail.introduction', { displayName, tenantName, sentBy }),
    formatMessage(locale, 'mail.userName', { userPrincipalName }),
    formatMessage(locale, 'mail.passwordLink', { expiresAt }),
  ].map(oneLine)
  const closing = [
    formatMessage(locale, 'mail.mayHaveToChange'),
    formatMessage(locale, 'mail.handOver'),
    formatMessage(locale, 'mail.unexpected', { tenantName }),
  ].map(oneLine)
  const button = formatMessage(locale, 'mail.showPassword')
  return {
    subject,
    text: `${[...introduction, link, ...closing].join('\n\n')}\n`,
    html: toPage(locale, subject, [
      ...introduction.map(toParagraph),
      toButton(link, button),
      `<p style="word-break:break-all">${escapeHtml(link)}</p>`,
      ...closing.map(toParagraph),
    ]),
  }
}
