import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActiveUser, aTenant, openTestDirectory, type TestDirectory } from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'
import { createLimitedSignIn, type SignInAttempt } from './limited-sign-in.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const password = 'Wovmek-Zilrat-84'
const unnoted = () => {}
const nowhere = { address: '192.0.2.1', deviceMarks: undefined }

/** Two processes that share a directory, and the passwords that they have checked between them. */
function twoProcesses() {
  const { dependencies } = directory
  const checked: string[] = []
  const verifyPassword: typeof dependencies.verifyPassword = (hash, text) => {
    checked.push(text)
    return dependencies.verifyPassword(hash, text)
  }
  const made = [0, 1].map(() =>
    createLimitedSignIn(createOperations({ ...dependencies, verifyPassword }), unnoted),
  )
  const signIn = (at: number, userPrincipalName: string, password: string) =>
    made[at % 2]?.({ userPrincipalName, password }, { address: `192.0.2.${at}`, deviceMarks: undefined })
  return { signIn, checked }
}

it('counts the spellings of one name as tries at one account', async () => {
  const tenant = await aTenant(directory)
  const { userPrincipalName } = await anActiveUser(tenant, { local: 'max', password })
  const { signIn, checked } = twoProcesses()
  const [, domain = ''] = userPrincipalName.split('@')
  const wide = domain.replace('t', '\uFF54')
  const soft = `${domain.slice(0, 2)}\u00AD${domain.slice(2)}`
  const spellings = [domain, domain.toUpperCase(), wide, wide.toUpperCase()].flatMap((written) => [
    `max@${written}`,
    `MAX@${written}`,
    ` Max@${written} `,
  ])
  const outcomes = []
  for (const [at, name] of spellings.entries()) outcomes.push((await signIn(at, name, 'wrong'))?.outcome)
  expect(outcomes).toEqual([...Array(5).fill('refused'), ...Array(7).fill('slowed-down')])
  expect(checked).toHaveLength(5)
  // Nobody's name has invisible characters, so no password can be right for such a name.
  expect(await signIn(99, `max@${soft}`, password)).toMatchObject({ outcome: 'refused' })
})

it('checks no more of 120 guesses at once than of 120 in a row', async () => {
  const tenant = await aTenant(directory)
  const { userPrincipalName } = await anActiveUser(tenant, { password })
  const { signIn, checked } = twoProcesses()
  const guesses = Array.from({ length: 120 }, (_, at) => signIn(at, userPrincipalName, `guess ${at}`))
  await Promise.all(guesses)
  expect(checked).toHaveLength(5)
})

it('lets nobody in whose try cannot be counted', async () => {
  const tenant = await aTenant(directory)
  const { userPrincipalName } = await anActiveUser(tenant, { password })
  const full = new Error('database or disk is full')
  const storage = { ...directory.storage, transaction: () => Promise.reject(full) }
  const signIn = createLimitedSignIn(createOperations({ ...directory.dependencies, storage }), unnoted)
  await expect(signIn({ userPrincipalName, password }, nowhere)).rejects.toBe(full)
})

describe('known devices', () => {
  it('let a person in whom a stranger has been guessing at, and no other device', async () => {
    const { userPrincipalName } = await anActiveUser(await aTenant(directory), { password })
    const signIn = createLimitedSignIn(createOperations(directory.dependencies), unnoted)
    const first = await signIn({ userPrincipalName, password }, nowhere)
    if (first.outcome !== 'signed-in') throw new Error(first.outcome)
    const { deviceMarks } = first
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await signIn({ userPrincipalName, password: `guess ${guess}` }, nowhere)
      expect(answer.outcome).toBe('refused')
    }
    expect(await signIn({ userPrincipalName, password }, nowhere)).toEqual({
      outcome: 'slowed-down',
      seconds: 60,
    })
    const known = { address: '192.0.2.1', deviceMarks }
    expect(await signIn({ userPrincipalName, password }, known)).toMatchObject({ outcome: 'signed-in' })
    expect(await signIn({ userPrincipalName, password }, nowhere)).toMatchObject({ outcome: 'slowed-down' })
  })

  it('have a budget too, and wait longer and longer when it is used up', async () => {
    const { userPrincipalName } = await anActiveUser(await aTenant(directory), { password })
    const signIn = createLimitedSignIn(createOperations(directory.dependencies), unnoted)
    const first = await signIn({ userPrincipalName, password }, nowhere)
    const deviceMarks = first.outcome === 'signed-in' ? first.deviceMarks : undefined
    const known = { address: '192.0.2.1', deviceMarks }
    const wrong = () => signIn({ userPrincipalName, password: 'wrong' }, known)
    const outcomes = []
    for (let guess = 0; guess < 11; guess += 1) outcomes.push((await wrong()).outcome)
    expect(outcomes).toEqual([...Array(10).fill('refused'), 'slowed-down'])
    expect(await wrong()).toEqual({ outcome: 'slowed-down', seconds: 30 })
    directory.clock.advance({ ms: 30_000 })
    expect((await wrong()).outcome).toBe('refused')
    expect(await wrong()).toEqual({ outcome: 'slowed-down', seconds: 60 })
    expect((await signIn({ userPrincipalName, password }, nowhere)).outcome).toBe('signed-in')
  })

  it('are known for one account, for ninety days, and only by a mark of this installation', async () => {
    const { clock, dependencies } = directory
    const { knownDevices } = createOperations(dependencies)
    const marks = await knownDevices.remember(undefined, 'anna')
    const both = await knownDevices.remember(marks, 'ben')
    const device = await knownDevices.find(both, 'anna')
    expect(device).not.toBeNull()
    expect(await knownDevices.find(both, 'ben')).not.toBeNull()
    expect(await knownDevices.find(marks, 'ben')).toBeNull()
    const elsewhere = createOperations({ ...dependencies, tombstoneKey: 'another' })
    expect(await elsewhere.knownDevices.find(marks, 'anna')).toBeNull()
    for (const forged of ['', '.', marks.toUpperCase(), marks.slice(1), `${marks}0`, 'x'.repeat(100_000)]) {
      expect(await knownDevices.find(forged, 'anna')).toBeNull()
    }
    clock.advance({ days: 90, ms: -1 })
    expect(await knownDevices.find(both, 'anna')).toBe(device)
    const renewed = await knownDevices.remember(both, 'anna')
    clock.advance({ ms: 1 })
    expect(await knownDevices.find(both, 'anna')).toBeNull()
    expect(await knownDevices.find(renewed, 'anna')).toBe(device)
  })

  it('remember the eight accounts that have signed in last', async () => {
    const { knownDevices } = createOperations(directory.dependencies)
    let marks: string | undefined
    for (let at = 0; at < 9; at += 1) marks = await knownDevices.remember(marks, `account ${at}`)
    const known = await Promise.all(
      Array.from({ length: 9 }, (_, at) => knownDevices.find(marks, `account ${at}`)),
    )
    expect(known.map((device) => device !== null)).toEqual([false, ...Array(8).fill(true)])
  })
})

it('makes an address wait that tries many names, and uses up nothing of theirs', async () => {
  const tenant = await aTenant(directory)
  const { userPrincipalName } = await anActiveUser(tenant, { password })
  const signIn = createLimitedSignIn(createOperations(directory.dependencies), unnoted)
  const [bad, good] = ['198.51.100.1', '198.51.100.2'].map((address) => ({ address, deviceMarks: undefined }))
  if (bad === undefined || good === undefined) throw new Error('two addresses')
  for (let at = 0; at < 50; at += 1) {
    const userPrincipalName = `nobody${at}@${tenant.domain}`
    expect((await signIn({ userPrincipalName, password }, bad)).outcome).toBe('refused')
  }
  for (let at = 0; at < 10; at += 1)
    expect(await signIn({ userPrincipalName, password }, bad)).toMatchObject({ outcome: 'slowed-down' })
  expect((await signIn({ userPrincipalName, password }, good)).outcome).toBe('signed-in')
})

it('asking while one has to wait makes nobody wait longer', async () => {
  const { userPrincipalName } = await anActiveUser(await aTenant(directory), { password })
  const { signIn } = twoProcesses()
  for (let at = 0; at < 5; at += 1) await signIn(at, userPrincipalName, 'wrong')
  for (let at = 0; at < 40; at += 1) await signIn(at, userPrincipalName, 'wrong')
  directory.clock.advance({ ms: 60_000 })
  expect((await signIn(0, userPrincipalName, password))?.outcome).toBe('signed-in')
})

it('tells of each try whose it was and how it ended, by ids alone', async () => {
  const tenant = await aTenant(directory)
  const { id: userId, userPrincipalName } = await anActiveUser(tenant, { password })
  const attempts: SignInAttempt[] = []
  const signIn = createLimitedSignIn(createOperations(directory.dependencies), (attempt) =>
    attempts.push(attempt),
  )
  const nobody = `a password by mistake@${tenant.domain}`
  await signIn({ userPrincipalName: nobody, password }, nowhere)
  const first = await signIn({ userPrincipalName, password }, nowhere)
  const deviceMarks = first.outcome === 'signed-in' ? first.deviceMarks : undefined
  await signIn({ userPrincipalName, password: 'wrong' }, { ...nowhere, deviceMarks })
  for (let guess = 0; guess < 6; guess += 1)
    await signIn({ userPrincipalName: userPrincipalName.toUpperCase(), password: 'wrong' }, nowhere)

  const somebody = { tenantId: tenant.id, userId }
  const stranger = { method: 'password', address: nowhere.address, isKnownDevice: false }
  expect(attempts).toEqual([
    { ...stranger, outcome: 'refused', tenantId: null, userId: null },
    { ...stranger, outcome: 'signed-in', ...somebody },
    { ...stranger, outcome: 'refused', ...somebody, isKnownDevice: true },
    ...Array(5).fill({ ...stranger, outcome: 'refused', ...somebody }),
    { ...stranger, outcome: 'slowed-down', ...somebody },
  ])
  expect(JSON.stringify(attempts)).not.toContain('password by mistake')
})
