import { expect, test } from 'vitest'
import { type NoticeMailContent, renderNoticeMail } from './render-notice-mail.ts'

const render = (content: NoticeMailContent, locale = 'en') =>
  renderNoticeMail({
    locale,
    content,
    tenantId: 'f3a1',
    tenantName: 'Contoso',
    publicUrl: 'https://directory.example',
  })

const nora = {
  displayName: 'Nora Nobody',
  userPrincipalName: 'nora@contoso.example',
  purgeAt: '2026-03-10T08:00:00.000Z',
  by: 'admin@contoso.example',
}

const contents: readonly NoticeMailContent[] = [
  { type: 'userDeleted', count: 1, users: [nora] },
  { type: 'userRestored', count: 2, users: [nora, { ...nora, by: null }] },
  { type: 'usersPurged', count: 7, users: [] },
  { type: 'usersExpiring', counts: { oneDay: 1, threeDays: 0, sevenDays: 2 }, users: [nora] },
  { type: 'jobFinished', state: 'succeeded', total: 9, succeeded: 8, failed: 1, by: null },
  { type: 'jobFinished', state: 'cancelled', total: 9, succeeded: 3, failed: 0, by: 'admin@contoso.example' },
  { type: 'purgeStopped', reason: 'too-many', expired: 120 },
  { type: 'purgeStopped', reason: 'clock', expired: null },
  { type: 'test', by: 'admin@contoso.example' },
]

test.each(contents)(
  '$type has a subject with the tenant’s name, and all of it in text and HTML',
  (content) => {
    for (const locale of ['en', 'nl', 'de', 'zh-Hans']) {
      const { subject, text, html } = render(content, locale)
      expect(subject).toMatch(/^Contoso[:：]/)
      for (const part of [text, html]) {
        expect(part).toContain('https://directory.example/t/f3a1/deleted-users')
        expect(part).not.toMatch(/[{}]|undefined|null/)
      }
      expect(html).toContain('<meta name="color-scheme" content="light dark">')
    }
  },
)

test('each language has a text of its own', () => {
  for (const content of contents) {
    const subjects = ['en', 'nl', 'de', 'zh-Hans'].map((locale) => render(content, locale).subject)
    expect(new Set(subjects).size).toBe(4)
  }
})

test('who was deleted is named with the end of the window, and many are counted', () => {
  const { subject, text } = render({ type: 'userDeleted', count: 500, users: [nora] })
  expect(subject).toBe('Contoso: 500 users were deleted')
  expect(text).toContain(
    '- Nora Nobody (nora@contoso.example) — until March 10, 2026 at 08:00 UTC — deleted by admin@contoso.example',
  )
  expect(text).toContain('- and 499 more')
})

test('R40 a mail about a purge names nobody', () => {
  const { text, html } = render({ type: 'usersPurged', count: 1, users: [nora] })
  for (const part of [text, html]) expect(part).not.toMatch(/nora/i)
})

test('who expires is counted by what is left, and the link leads to them', () => {
  const { subject, text } = render({
    type: 'usersExpiring',
    counts: { oneDay: 1, threeDays: 0, sevenDays: 12 },
    users: [nora],
  })
  expect(subject).toBe('Contoso: 13 deleted users are about to be removed for good')
  expect(text).toContain('1 user: one day or less')
  expect(text).toContain('12 users: seven days or less')
  expect(text).not.toContain('three days')
  expect(text).toContain('- and 12 more')
  expect(text).toContain('/t/f3a1/deleted-users?runs-out=7&sort=purgeAt')
})

test('a name is text in the page and adds no line', () => {
  const displayName = '<script>alert(1)</script>\r\nBcc: all@contoso.example'
  const { subject, text, html } = render({ type: 'userDeleted', count: 1, users: [{ ...nora, displayName }] })
  expect(html).not.toContain('<script>')
  expect(text.split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([])
  expect(subject).not.toMatch(/[\r\n]/)
})
