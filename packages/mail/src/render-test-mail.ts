import { formatMessage, localeOf } from '@reprieve/i18n'
import { oneLine, toPage, toParagraph } from './mail-page.ts'
import type { RenderedMail } from './render-restore-mail.ts'

export interface TestMailContent {
  /** Language tag of the reader. English is used for other languages than ours. */
  readonly locale: string
  readonly tenantName: string
}

/** The mail that reports nothing: it only shows an administrator that mail arrives. */
export function renderTestMail({ locale: tag, tenantName }: TestMailContent): RenderedMail {
  const locale = localeOf(tag)
  const subject = oneLine(formatMessage(locale, 'mail.testSubject', { tenantName }))
  const paragraphs = [
    formatMessage(locale, 'mail.test', { tenantName }),
    formatMessage(locale, 'mail.whyTest', {}),
  ].map(oneLine)
  return {
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: toPage(locale, subject, paragraphs.map(toParagraph)),
  }
}
