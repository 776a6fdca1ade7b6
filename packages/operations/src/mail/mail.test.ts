import { everyRow } from '@reprieve/db/testing'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DueDelivery } from '../steps/delivery/due-delivery.ts'
import { decrypt, encrypt, formatToken, parseToken } from '../steps/delivery/one-time-token.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  testPublicUrl,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
const opened: TestDirectory[] = []
beforeEach(async () => {
  directory = await openTestDirectory()
  opened.push(directory)
})
afterAll(async () => {
  for (const one of opened) await one.dispose()
})

const secret = 'Wovmek-Zilrat-84'
const linkBaseUrl = `${testPublicUrl}/secret/`
const to = ['me@mail.example', 'you@mail.example']
// Another test checks which addresses a mail may be sent to.
const confirmOutside = true

async function send(tenant: TestTenant, userId: string): Promise<string> {
  const letter = { userId, to, locale: 'nl', password: secret, confirmOutside }
  unwrap(await directory.operations.sendRestoreMail(tenant.admin, letter))
  const [due] = await directory.operations.leaseDue({})
  if (due === undefined) throw new Error('a mail is due')
  return tokenIn(due)
}

const mailIn = (due: DueDelivery | undefined) => (due?.deliver === 'restoreMail' ? due.mail : undefined)

const tokenIn = (due: DueDelivery | undefined): string => mailIn(due)?.link.slice(linkBaseUrl.length) ?? ''

const outbox = () => directory.storage.read(() => everyRow('outbox'))

describe('restore mail', () => {
  it('goes out with the restore that it tells of, or not at all', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'nora', displayName: 'Nora' })
    const holder = await anActiveUser(tenant, { local: 'nora' })
    const password = { value: secret, mustChange: true }
    const input = { userId: deleted.id, password, notify: { to, confirmOutside } }
    expect(refusalOf(await operations.restoreUser(tenant.admin, input)).type).toBe('RestoreConflict')
    expect(await outbox()).toEqual([])
    unwrap(await operations.deleteUser(tenant.admin, { userId: holder.id }))

    unwrap(await operations.restoreUser({ ...tenant.admin, requestId: 'once' }, input))
    unwrap(await operations.restoreUser({ ...tenant.admin, requestId: 'once' }, input))

    const [due, ...others] = await operations.leaseDue({})
    expect(others).toEqual([])
    expect(due).toMatchObject({ tenantId: tenant.id, attempt: 1 })
    expect(mailIn(due)).toMatchObject({
      template: 'user-restored',
      to,
      locale: 'en',
      displayName: 'Nora',
      userPrincipalName: deleted.userPrincipalName,
      sentBy: tenant.admin.actor.kind === 'user' && tenant.admin.actor.userPrincipalName,
    })
    const token = tokenIn(due)
    expect(unwrap(await operations.readOneTimeSecret({ token }))).toEqual({ secret })
  })

  it('leads to the public address of the installation, and refuses a caller who names another', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant)
    const input = { userId: deleted.id, password: { value: secret, mustChange: true } }
    for (const member of ['linkBaseUrl', 'link', 'publicUrl']) {
      const notify = { to, confirmOutside, [member]: 'https://evil.example/' }
      const refused = { type: 'InvalidInput', path: `notify.${member}` }
      expect(refusalOf(await operations.restoreUser(tenant.admin, { ...input, notify }))).toMatchObject(
        refused,
      )
    }
    unwrap(await operations.restoreUser(tenant.admin, { ...input, notify: { to, confirmOutside } }))
    const [due] = await operations.leaseDue({})
    expect(mailIn(due)?.link).toMatch(/^https:\/\/reprieve\.example\/secret\/[\w-]+$/)
  })

  it('goes to addresses of the organisation and to the sender, and outside only once the sender has confirmed it', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const partner = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const { actor } = tenant.admin
    const technician = 'tech@partner.example'
    const asTechnician = {
      ...tenant.admin,
      actor: actor.kind === 'user' ? { ...actor, userPrincipalName: technician } : actor,
    }
    const letter = { userId, password: secret }
    const inside = [`hr@${tenant.domain}`, `HR2@${tenant.domain.toUpperCase()}`]
    unwrap(await operations.sendRestoreMail(tenant.admin, { ...letter, to: inside }))
    unwrap(await operations.sendRestoreMail(asTechnician, { ...letter, to: [technician, ...inside] }))
    const sent = (await outbox()).length

    const outside = [`x@${partner.domain}`, technician]
    const refused = { type: 'RecipientsOutside', mail: 'password-link', addresses: outside }
    const send = { ...letter, to: [...inside, ...outside] }
    expect(refusalOf(await operations.sendRestoreMail(tenant.admin, send))).toEqual(refused)
    const deleted = await aDeletedUser(tenant)
    const restore = { userId: deleted.id, password: { value: secret, mustChange: true } }
    const restoring = { ...restore, notify: { to: outside } }
    expect(refusalOf(await operations.restoreUser(tenant.admin, restoring))).toEqual(refused)
    expect(await outbox()).toHaveLength(sent)

    unwrap(await operations.sendRestoreMail(tenant.admin, { ...send, confirmOutside }))
    unwrap(
      await operations.restoreUser(tenant.admin, { ...restore, notify: { to: outside, confirmOutside } }),
    )
    expect(await outbox()).toHaveLength(sent + 2)
  })

  it('needs a password to tell of', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const answer = await directory.operations.restoreUser(tenant.admin, {
      userId,
      notify: { to, confirmOutside },
    })
    expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: 'notify' })
  })

  it('carries the password that the user has, and no other text as one', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const { id: withoutPassword } = await anActiveUser(tenant)
    const refused = { type: 'InvalidInput', path: 'password', problem: 'is not the password of this user' }
    const send = async (password: string, to = userId) =>
      operations.sendRestoreMail(tenant.admin, {
        userId: to,
        to: ['me@mail.example'],
        confirmOutside,
        password,
      })
    expect(refusalOf(await send('Pay at https://evil.example'))).toEqual(refused)
    expect(refusalOf(await send(secret, withoutPassword))).toEqual(refused)
    expect(await outbox()).toEqual([])
    unwrap(await send(secret))
    unwrap(
      await operations.resetPassword(tenant.admin, {
        userId,
        password: { value: 'Zemlik-Tovra-53', mustChange: true },
      }),
    )
    expect(refusalOf(await send(secret))).toEqual(refused)
  })

  it('is sent a hundred times an hour by one person, and counts nothing that is refused', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const five = Array.from({ length: 5 }, (_, index) => `p${index}@mail.example`)
    const send = async (context = tenant.admin, recipients = five, password = secret) =>
      operations.sendRestoreMail(context, { userId, to: recipients, confirmOutside, password })
    for (let sent = 0; sent < 95; sent += 5) unwrap(await send())
    refusalOf(await send(tenant.admin, five, 'another text'))
    unwrap(await send(tenant.admin, five.slice(1)))
    clock.advance({ ms: 600_000 })
    expect(refusalOf(await send())).toEqual({ type: 'TooManyAttempts', seconds: 3000 })
    unwrap(await send(tenant.admin, five.slice(4)))
    expect(refusalOf(await send(tenant.admin, five.slice(4)))).toEqual({
      type: 'TooManyAttempts',
      seconds: 3000,
    })
    // The tenant may send a thousand mails an hour, of which each person may send a hundred.
    unwrap(await send(await tenant.as('globalAdministrator')))
    clock.advance({ ms: 3_000_000 })
    unwrap(await send())
  })

  it('is sent a thousand times an hour by all persons of a tenant, the mails of restores among them', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const other = await aTenant(directory)
    const five = Array.from({ length: 5 }, (_, index) => `p${index}@mail.example`)
    const sendAs = async (context: TestTenant['admin'], userId: string) =>
      operations.sendRestoreMail(context, { userId, to: five, confirmOutside, password: secret })
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    for (let person = 0; person < 10; person += 1) {
      const context = await tenant.as('globalAdministrator')
      for (let sent = 0; sent < 100; sent += 5) unwrap(await sendAs(context, userId))
    }
    expect(refusalOf(await sendAs(tenant.admin, userId)).type).toBe('TooManyAttempts')
    const deleted = await aDeletedUser(tenant)
    const restore = {
      userId: deleted.id,
      password: { value: secret, mustChange: true },
      notify: { to, confirmOutside },
    }
    expect(refusalOf(await operations.restoreUser(tenant.admin, restore)).type).toBe('TooManyAttempts')
    const elsewhere = await anActiveUser(other, { password: secret })
    unwrap(await sendAs(other.admin, elsewhere.id))
  })

  it('goes to five recipients at the most', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const letter = { userId, password: secret, to: Array(6).fill('me@mail.example') }
    const answer = await directory.operations.sendRestoreMail(tenant.admin, letter)
    expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: 'to' })
  })
})

describe('a test mail', () => {
  const ask = (context: TestTenant['admin'], locale = 'de') =>
    directory.operations.sendTestMail(context, { locale })

  it('goes to the present sign-in name of whoever asked for it, and to nobody else', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { actor } = tenant.admin
    if (actor.kind !== 'user') throw new Error('a person asks')
    expect(refusalOf(await operations.sendTestMail(tenant.admin, { to } as never))).toMatchObject({
      type: 'InvalidInput',
      path: 'to',
    })
    const once = { ...tenant.admin, requestId: 'once' }
    expect(unwrap(await ask(once))).toEqual({ to: actor.userPrincipalName })
    unwrap(await ask(once))
    const stored = JSON.stringify(await outbox())
    expect(stored).not.toContain(actor.userPrincipalName)
    const renamed = { userId: actor.userId, userPrincipalName: `renamed@${tenant.domain}` }
    unwrap(await operations.updateUser(tenant.admin, renamed))
    const [due, ...others] = await operations.leaseDue({})
    expect(others).toEqual([])
    expect(due).toMatchObject({ deliver: 'testMail', to: renamed.userPrincipalName, locale: 'de' })
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, {}))
    expect(items.filter(({ operation }) => operation === 'sendTestMail')).toHaveLength(1)
  })

  it('is refused to whoever is no person and so has no address', async () => {
    const tenant = await aTenant(directory)
    const system = { tenantId: tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    expect(refusalOf(await ask(system)).type).toBe('SignInRefused')
  })

  it('counts among the hundred mails that a person may send in an hour', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    for (let sent = 0; sent < 100; sent += 1) unwrap(await ask(tenant.admin))
    expect(refusalOf(await ask(tenant.admin))).toEqual({ type: 'TooManyAttempts', seconds: 3600 })
    const letter = { userId, to, confirmOutside, password: secret }
    const refused = await directory.operations.sendRestoreMail(tenant.admin, letter)
    expect(refusalOf(refused).type).toBe('TooManyAttempts')
    unwrap(await ask(await tenant.as('globalAdministrator')))
  })

  it('is given up after about a minute, named as what it is, and can be sent once more', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    unwrap(await ask(tenant.admin))
    const start = clock.now().getTime()
    let state = 'waiting'
    while (state === 'waiting') {
      const [due] = await operations.leaseDue({})
      if (due === undefined) throw new Error('a mail is due')
      state = await operations.markFailed(due, 'EENVELOPE 550')
      const [row] = await outbox()
      if (row === undefined) throw new Error('the mail is there')
      if (state === 'waiting') clock.set(row.nextAttemptAt)
    }
    expect(clock.now().getTime() - start).toBeLessThan(60_000)
    const [letter] = unwrap(await operations.listDeadLetters(tenant.admin, {})).items
    expect(letter).toMatchObject({ type: 'test', subscriptionId: null, attempts: 4, canRetry: true })
    unwrap(await operations.retryDeadLetter(tenant.admin, { deadLetterId: letter?.id ?? '' }))
    expect(await operations.leaseDue({})).toMatchObject([{ deliver: 'testMail', attempt: 1 }])
  })
})

describe('one-time secrets', () => {
  it('are read once, by one of many', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const token = await send(tenant, userId)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => operations.readOneTimeSecret({ token })),
    )
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { secret } }])
    expect(refusalOf(await operations.readOneTimeSecret({ token })).type).toBe('SecretNotFound')
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: userId }))
    expect(items[0]).toMatchObject({ operation: 'readOneTimeSecret', actor: { clientId: 'one-time-link' } })
  })

  it('are good for 24 hours', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const [late, inTime] = [await send(tenant, userId), await send(tenant, userId)]
    clock.advance({ hours: 24, ms: -1 })
    expect((await operations.readOneTimeSecret({ token: inTime })).ok).toBe(true)
    clock.advance({ ms: 1 })
    expect((await operations.readOneTimeSecret({ token: late })).ok).toBe(false)
  })

  it('R33 are gone with the deletion of the user', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const token = await send(tenant, userId)
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect((await operations.readOneTimeSecret({ token })).ok).toBe(false)
  })

  it('R33 end with a new password', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const token = await send(tenant, userId)
    const password = { value: 'Tomkel-Dufzag-37', mustChange: false }
    unwrap(await operations.resetPassword(tenant.admin, { userId, password }))
    expect((await operations.readOneTimeSecret({ token })).ok).toBe(false)
  })

  it('cannot be guessed at, nor read from what is stored', async () => {
    const { operations, storage } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const token = await send(tenant, userId)
    const parsed = parseToken(token)
    if (parsed === null) throw new Error('a token')
    const guessed = formatToken({ ...parsed, key: Buffer.alloc(parsed.key.length) })
    for (const wrong of ['', 'x', guessed, `${token}A`, token.slice(1)]) {
      expect((await operations.readOneTimeSecret({ token: wrong })).ok).toBe(false)
    }
    const stored = JSON.stringify(await storage.read(() => everyRow('oneTimeSecrets')))
    expect(stored).not.toContain(secret)
    expect(stored).not.toContain(parsed.key.toString('base64url'))
    expect((await operations.readOneTimeSecret({ token })).ok).toBe(true)
  })

  it('are bound to their place and sealed', () => {
    const [tenantId, id] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002']
    const token = { tenantId, id, key: Buffer.alloc(32, 7) }
    expect(parseToken(formatToken(token))).toEqual(token)
    const sealed = encrypt(secret, token, Buffer.alloc(12, 1))
    expect(decrypt(sealed, token)).toBe(secret)
    expect(() => decrypt(sealed, { ...token, tenantId: id })).toThrow()
    expect(() => decrypt(`${sealed.slice(0, -2)}xx`, token)).toThrow()
  })
})

describe('the outbox', () => {
  it('gives a mail to one of many workers, and to another only when the lease is over', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    const letter = { userId, to, confirmOutside, password: secret }
    unwrap(await operations.sendRestoreMail(tenant.admin, letter))
    const leases = await Promise.all([1, 2, 3].map(() => operations.leaseDue({ leaseSeconds: 60 })))
    expect(leases.flat().length).toBe(1)
    clock.advance({ ms: 59_999 })
    expect(await operations.leaseDue({})).toEqual([])
    clock.advance({ ms: 1 })
    const [again] = await operations.leaseDue({})
    expect(again?.attempt).toBe(2)
  })

  it('R50 forgets what was in a mail that was delivered', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    unwrap(await operations.sendRestoreMail(tenant.admin, { userId, to, confirmOutside, password: secret }))
    const [due] = await operations.leaseDue({})
    if (due === undefined) throw new Error('a mail is due')
    await operations.markDelivered(due)
    expect(await outbox()).toMatchObject([{ state: 'delivered', payload: null, deliveredAt: clock.now() }])
    clock.advance({ days: 1 })
    expect(await operations.leaseDue({})).toEqual([])
  })

  it('tries again after growing pauses and gives up in the end', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    unwrap(await operations.sendRestoreMail(tenant.admin, { userId, to, confirmOutside, password: secret }))
    const pauses: number[] = []
    let state = 'waiting'
    while (state === 'waiting') {
      const [due] = await operations.leaseDue({})
      if (due === undefined) throw new Error('a mail is due')
      state = await operations.markFailed(due, 'ECONNREFUSED')
      const [row] = await outbox()
      if (row === undefined) throw new Error('the mail is there')
      if (state === 'waiting') pauses.push(row.nextAttemptAt.getTime() - clock.now().getTime())
      clock.set(row.nextAttemptAt)
    }
    expect(pauses.length).toBe(9)
    expect(pauses[0]).toBeGreaterThan(10_000)
    expect(pauses[5]).toBeGreaterThan((pauses[1] ?? 0) * 4)
    expect(await outbox()).toMatchObject([{ state: 'dead', payload: null, lastError: 'ECONNREFUSED' }])
  })

  it('heeds no mark of an attempt that somebody else has taken over', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { password: secret })
    unwrap(await operations.sendRestoreMail(tenant.admin, { userId, to, confirmOutside, password: secret }))
    const [slow] = await operations.leaseDue({ leaseSeconds: 1 })
    clock.advance({ ms: 1000 })
    await operations.leaseDue({})
    if (slow === undefined) throw new Error('a mail is due')
    await operations.markFailed(slow, 'too slow')
    expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 2, lastError: null }])
  })
})
