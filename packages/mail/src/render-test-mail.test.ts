import { expect, test } from 'vitest'
import { renderTestMail } from './render-test-mail.ts'

test.each(['en', 'nl', 'de', 'zh-Hans'])(
  'a test mail in %s says that mail of the organisation arrives',
  (locale) => {
    const { subject, text, html } = renderTestMail({ locale, tenantName: 'Contoso' })
    expect(subject).toMatch(/^Contoso[:：]/)
    for (const part of [text, html]) {
      expect(part).toContain('Contoso')
      expect(part).not.toMatch(/[{}]|undefined|null/)
    }
  },
)

test('each language has a text of its own', () => {
  const texts = ['en', 'nl', 'de', 'zh-Hans'].map(
    (locale) => renderTestMail({ locale, tenantName: 'C' }).text,
  )
  expect(new Set(texts).size).toBe(4)
})

test('the name of an organisation is no markup and starts no line of its own', () => {
  const { subject, text, html } = renderTestMail({ locale: 'en', tenantName: '<b>Con\r\nBcc: toso</b>' })
  expect(html).not.toContain('<b>')
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text.split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([])
})
