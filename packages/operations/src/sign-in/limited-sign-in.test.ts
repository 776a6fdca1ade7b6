import { afterAll, beforeAll, expect, it } from 'vitest'
import { anActiveUser, aTenant, openTestDirectory, type TestDirectory } from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'
import { createLimitedSignIn } from './limited-sign-in.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

/** Two processes, and how many passwords they have checked between them. */
function twoProcesses() {
  const { dependencies } = directory
  const checked: string[] = []
  const verifyPassword: typeof dependencies.verifyPassword = (hash, text) => {
    checked.push(text)
    return dependencies.verifyPassword(hash, text)
  }
  const made = [0, 1].map(() => createLimitedSignIn(createOperations({ ...dependencies, verifyPassword })))
  const signIn = (at: number, userPrincipalName: string, password: string) =>
    made[at % 2]?.({ userPrincipalName, password }, `192.0.2.${at}`)
  return { signIn, checked }
}

it('counts the spellings of one name as tries at one account', async () => {
  const tenant = await aTenant(directory)
  const { userPrincipalName } = await anActiveUser(tenant, { local: 'max', password: 'Wovmek-Zilrat-84' })
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
  // Names with invisible characters are nobody's, so that no password can be right for them.
  expect(await signIn(99, `max@${soft}`, 'Wovmek-Zilrat-84')).toMatchObject({ outcome: 'refused' })
})

it('checks no more of 120 guesses at once than of 120 in a row', async () => {
  const tenant = await aTenant(directory)
  const { userPrincipalName } = await anActiveUser(tenant, { password: 'Wovmek-Zilrat-84' })
  const { signIn, checked } = twoProcesses()
  const guesses = Array.from({ length: 120 }, (_, at) => signIn(at, userPrincipalName, `guess ${at}`))
  await Promise.all(guesses)
  expect(checked).toHaveLength(5)
})

it('lets nobody in whose try cannot be counted', async () => {
  const tenant = await aTenant(directory)
  const password = 'Wovmek-Zilrat-84'
  const { userPrincipalName } = await anActiveUser(tenant, { password })
  const full = new Error('database or disk is full')
  const storage = { ...directory.storage, transaction: () => Promise.reject(full) }
  const signIn = createLimitedSignIn(createOperations({ ...directory.dependencies, storage }))
  await expect(signIn({ userPrincipalName, password }, '192.0.2.1')).rejects.toBe(full)
})
