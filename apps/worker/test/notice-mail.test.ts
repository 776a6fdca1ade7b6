import { expect, test } from 'vitest'
import { remindersRound } from '../src/reminders.ts'
import { asAdmin } from './demo-directory.ts'
import { directoryWithNotices } from './directory-with-notices.ts'
import { logLines } from './log-lines.ts'

const desk = { channel: 'mail', address: 'desk@contoso.example', locale: 'nl' } as const

test('a mail that fails at first arrives once, in the reader’s language, and nothing of it is kept', async () => {
  const { deleteUser, mails, outbox, pass, round, someUsers, subscribe } = await directoryWithNotices()
  await subscribe(desk, ['userDeleted'])
  const users = await someUsers(3)
  for (const { id } of users) await deleteUser(id)
  await round('mail')
  expect(mails.state.attempts).toBe(0)
  pass(1)
  mails.state.refuses = true
  await round('mail')
  pass(1)
  mails.state.refuses = false
  await round('mail')
  pass(60)
  await round('mail')
  const [mail, ...others] = mails.received
  expect(others).toEqual([])
  expect(mail?.subject).toBe('Contoso: er zijn 3 gebruikers verwijderd')
  const [row] = await outbox()
  expect(mail?.messageId).toBe(`<${row?.id}@contoso.example>`)
  for (const { displayName, userPrincipalName } of users) {
    expect(mail?.text).toContain(`${displayName} (${userPrincipalName})`)
    expect(mail?.html).toContain(userPrincipalName)
  }
  expect(mail?.text).toContain('verwijderd door admin@contoso.example')
  expect(mail?.text).toContain(`https://directory.example/t/${asAdmin.tenantId}/deleted-users`)
  expect(row).toMatchObject({ state: 'delivered', payload: null, attempts: 2 })
})

test('whose window ends soon is told by one mail a day', async () => {
  const { clock, mails, operations, pass, round, subscribe } = await directoryWithNotices()
  await subscribe({ ...desk, locale: 'de' }, ['usersExpiring'])
  const { log } = logLines()
  const remind = remindersRound({ operations, log })
  const never = new AbortController().signal
  for (let hour = 0; hour < 48; hour += 1) {
    await remind(never)
    await round('mail')
    pass(60)
  }
  const listed = await operations.listDeletedUsers(asAdmin, {})
  if (!listed.ok) throw new Error(listed.error.type)
  expect(clock.now.toISOString()).toBe('2026-05-06T10:00:00.000Z')
  const dates = mails.received.map(({ date }) => date)
  expect(dates.length).toBeGreaterThan(0)
  expect(dates.length).toBeLessThanOrEqual(2)
  for (const { subject, text } of mails.received) {
    expect(subject).toMatch(/^Contoso: .* bald endgültig entfernt$/)
    expect(text).toContain(
      `https://directory.example/t/${asAdmin.tenantId}/deleted-users?runs-out=7&sort=purgeAt`,
    )
  }
})
