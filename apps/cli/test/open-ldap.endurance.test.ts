import { loadConfig } from '@reprieve/config'
import { row, statements } from '@reprieve/db'
import { openInstallation } from '@reprieve/installation'
import type { OperationContext } from '@reprieve/operations'
import { endurance, unwrap } from '@reprieve/operations/testing'
import { expect, onTestFinished, test } from 'vitest'
import { hasOpenLdap, startOpenLdap, suffix, toSsha } from './open-ldap.ts'
import { newInstallation } from './run-reprieve.ts'

const { numRuns: people, timeoutMs } = endurance({ few: 200, many: 10_000 })
const groups = people / 50
const domain = 'acme.example'
const tenant = ['--tenant', domain] as const

const uidOf = (index: number): string => `person${index}`
const nameOf = (index: number): string => `uid=${uidOf(index)},ou=people,${suffix}`
const passwordOf = (index: number): string => `Old-Wovmek-${index}`

/** Every third person reports to the one before. */
const hasManager = (index: number): boolean => index % 3 === 2

const entryOf = (index: number): string =>
  [
    `dn: ${nameOf(index)}`,
    'objectClass: inetOrgPerson',
    `uid: ${uidOf(index)}`,
    `cn: Zoë Person ${index}`,
    `sn: Person ${index}`,
    'givenName: Zoë',
    `mail: ${uidOf(index)}@${domain}`,
    `title: Analyst ${index % 7}`,
    `userPassword: ${toSsha(passwordOf(index), `salt ${index}`)}`,
    ...(hasManager(index) ? [`manager: ${nameOf(index - 1)}`] : []),
    '',
  ].join('\n')

/** A group has every person whose number leaves its own number over, and those after it. */
const membersOf = (group: number): readonly number[] =>
  Array.from({ length: people }, (_, index) => index).filter((index) =>
    [0, 1].includes((index + group) % groups),
  )

const groupOf = (group: number): string =>
  [
    `dn: cn=Team ${group},ou=groups,${suffix}`,
    'objectClass: groupOfNames',
    `cn: Team ${group}`,
    ...membersOf(group).map((index) => `member: ${nameOf(index)}`),
    '',
  ].join('\n')

const units = [
  `dn: ${suffix}\nobjectClass: organization\nobjectClass: dcObject\ndc: acme\no: Acme\n`,
  ...['people', 'groups'].map(
    (name) => `dn: ou=${name},${suffix}\nobjectClass: organizationalUnit\nou: ${name}\n`,
  ),
]

const numbers = Array.from({ length: people }, (_, index) => index)
const groupNumbers = Array.from({ length: groups }, (_, index) => index)

test.skipIf(!hasOpenLdap)(
  `R55–R58 the slapcat of an OpenLDAP with ${people} people and ${groups} groups comes in, and again, shorter, and after a deletion`,
  async () => {
    const server = await startOpenLdap()
    onTestFinished(() => server.stop())
    await server.change([...units, ...groupNumbers.map(groupOf), ...numbers.map(entryOf)].join('\n'))
    const whole = await server.slapcat()

    const { run, runWithInput, dataDir } = newInstallation({ REPRIEVE_SEED: 'none' })
    await run('prepare')
    const create = ['tenants', 'create', '--name', 'Acme', '--domain', domain]
    const admin = ['--admin', `ada@${domain}`, '--admin-password-stdin']
    const made = await runWithInput('Kolbar-Vimtez-93\n', ...create, ...admin)
    expect([made.code, made.stderr]).toEqual([0, ''])
    const ask = async (file: string, ...words: readonly string[]) => {
      const done = await run('import', file, '--source', 'ldap', '--json', ...words, ...tenant)
      const rows: readonly Row[] = done.stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
      const counts: Record<string, number> = {}
      for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1
      return { ...done, rows, counts }
    }

    const first = await ask(whole, '--yes')
    expect([first.code, first.stderr]).toEqual([0, ''])
    const managers = numbers.filter(hasManager).length
    expect(first.counts).toEqual({
      skipped: units.length,
      created: people + groups,
      changed: managers,
    })

    const again = await ask(whole, '--yes')
    expect([again.code, again.stdout, again.stderr]).toEqual([0, '', ''])
    expect((await ask(whole, '--preview')).counts).toEqual({ skipped: units.length, leave: people + groups })

    // An old password signs in, and is another hash from then on.
    const loaded = loadConfig({ REPRIEVE_DATA_DIR: dataDir })
    if (!loaded.ok) throw new Error('the settings are good')
    const open = async () => {
      const installation = await openInstallation(loaded.value)
      const [listed] = await installation.operations.listTenants()
      const tenantId = listed?.id ?? ''
      const context: OperationContext = { tenantId, actor: { kind: 'system', name: 'cli' } }
      return { ...installation, context }
    }
    const { operations, storage, context, close } = await open()
    const gone = 7
    const userPrincipalName = `${uidOf(gone)}@${domain}`
    const asked = { userPrincipalName, password: passwordOf(gone) }
    const { userId } = unwrap(await operations.checkSignIn(asked))
    const stored = await storage.read(() =>
      row(statements.credentialsOfActiveUser, { tenantId: context.tenantId, userId }),
    )
    expect(stored?.passwordHash).toMatch(/^\$argon2id\$/)
    unwrap(await operations.checkSignIn(asked))
    const before = unwrap(await operations.getUser(context, { userId }))
    expect(before.groups).toHaveLength(groupNumbers.filter((group) => membersOf(group).includes(gone)).length)
    await close()

    // Deleted here and present there: offered as a restore, and back under the old id with groups.
    expect((await run('users', 'delete', userPrincipalName, ...tenant)).code).toBe(0)
    const offered = await ask(whole, '--preview')
    expect(offered.rows.filter(({ outcome }) => outcome === 'restore')).toMatchObject([{ id: userId }])
    const restored = await ask(whole, '--yes')
    expect(restored.code).toBe(0)
    expect(restored.rows.filter(({ outcome }) => outcome === 'restored')).toMatchObject([{ id: userId }])
    const later = await open()
    const after = unwrap(await later.operations.getUser(later.context, { userId }))
    expect(after.groups).toEqual(before.groups)
    unwrap(await later.operations.checkSignIn(asked))
    await later.close()

    // Where 30 % are missing, nothing at all is imported.
    await server.remove(numbers.slice(0, people * 0.3).map(nameOf))
    await server.change(entryOf(people))
    const shrunk = await ask(await server.slapcat(), '--yes', '--delete-missing')
    expect([shrunk.code, shrunk.stdout]).toEqual([1, ''])
    expect(shrunk.stderr).toContain(String(people * 0.3))
    expect((await run('users', 'show', `${uidOf(people)}@${domain}`, ...tenant)).code).not.toBe(0)
    expect((await run('users', 'show', `${uidOf(0)}@${domain}`, ...tenant)).code).toBe(0)
    expect((await run('check')).code).toBe(0)
  },
  timeoutMs,
)

interface Row {
  readonly outcome: string
  readonly id: string | null
}
