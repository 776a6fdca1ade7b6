import { formatInstant, formatMessage, type Locale, languageTags, localeOf } from '@reprieve/i18n'

export interface RestoreMailContent {
  /** Language tag of the reader; where there are no texts in it they are in English. */
  readonly locale: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly tenantName: string
  /** Who had the mail sent. */
  readonly sentBy: string
  /** Shows the password once. */
  readonly link: string
  readonly linkExpiresAt: Date
}

export interface RenderedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The mail that tells of a restored user and leads to its password. The password itself is never in it. */
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
      `<p><a href="${escapeHtml(link)}" style="${buttonStyle}">${escapeHtml(button)}</a></p>`,
      `<p style="word-break:break-all">${escapeHtml(link)}</p>`,
      ...closing.map(toParagraph),
    ]),
  }
}

const buttonStyle =
  'display:inline-block;padding:10px 20px;border-radius:4px;background:#0f6cbd;color:#ffffff;text-decoration:none;font-weight:600'

const toPage = (locale: Locale, title: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="${languageTags[locale]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px;font-family:'Segoe UI',Arial,sans-serif;font-size:15px;line-height:1.5;color:#242424;background:#ffffff">
<div style="max-width:560px">
${paragraphs.join('\n')}
</div>
</body>
</html>
`

const toParagraph = (text: string): string => `<p>${escapeHtml(text)}</p>`

// A name with a line break in it must not look like a paragraph of ours.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
