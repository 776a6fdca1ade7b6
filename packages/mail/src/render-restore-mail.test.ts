import { expect, test } from 'vitest'
import { type RestoreMailContent, renderRestoreMail } from './render-restore-mail.ts'

const content: RestoreMailContent = {
  locale: 'en',
  displayName: 'Ferdinand Filibuster',
  userPrincipalName: 'ferdinand@contoso.example',
  tenantName: 'Contoso',
  sentBy: 'admin@contoso.example',
  link: 'https://directory.example/secret/abc_DEF-123',
  linkExpiresAt: new Date('2026-03-10T08:00:00Z'),
}

test('the mail says who, where, by whom, until when, and has the link', () => {
  const { subject, text, html } = renderRestoreMail(content)
  expect(subject).toBe('The account of Ferdinand Filibuster has been restored')
  for (const part of [text, html]) {
    expect(part).toContain('Ferdinand Filibuster at Contoso')
    expect(part).toContain('admin@contoso.example')
    expect(part).toContain('ferdinand@contoso.example')
    expect(part).toContain('March 10, 2026 at 08:00 UTC')
    expect(part).toContain(content.link)
  }
  expect(html).toContain('<html lang="en-US">')
  expect(html).toContain(`<a href="${content.link}"`)
})

test.each([
  ['nl-BE', 'Het account van Ferdinand Filibuster is hersteld', '10 maart 2026 om 08:00 UTC', 'nl-NL'],
  [
    'de-AT',
    'Das Konto von Ferdinand Filibuster wurde wiederhergestellt',
    '10. März 2026 um 08:00 UTC',
    'de-DE',
  ],
  ['zh-Hans', 'Ferdinand Filibuster 的帐户已还原', '2026年3月10日 UTC 08:00', 'zh-CN'],
])('readers of %s get their language', (locale, title, expiry, tag) => {
  const { subject, text, html } = renderRestoreMail({ ...content, locale })
  expect(subject).toBe(title)
  expect(text).toContain(expiry)
  expect(html).toContain(`<html lang="${tag}">`)
})

test('names are text in the page and never markup', () => {
  const { html } = renderRestoreMail({
    ...content,
    displayName: `<script>alert("1")</script>`,
    tenantName: `O'Neill & Söhne`,
    link: 'https://directory.example/secret/a"onclick="b',
  })
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  expect(html).toContain('O&#39;Neill &amp; Söhne')
  expect(html).not.toContain('"onclick="')
})

test('a name cannot add lines, headers or placeholders of its own', () => {
  const displayName = 'Eve\r\nBcc: all@contoso.example\n\nYour password has expired {link}'
  const { subject, text } = renderRestoreMail({ ...content, displayName })
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text.split('\n').filter((line) => line !== '')).toHaveLength(7)
  expect(text).toContain('{link}')
})
