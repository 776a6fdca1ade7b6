import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as domain from './index.ts'
import { aCaller, aDeletedUser, anActiveUser, aTenant, liveNames, snapshotOf } from './testing/index.ts'
import { readmeExample } from './testing/readme-example.ts'

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
const ferdinand = aDeletedUser({ id: 'ferdinand', userPrincipalName: 'ferdinand@contoso.example' })
const rival = anActiveUser({
  id: 'rival',
  userPrincipalName: 'ferdinand@contoso.example',
  displayName: 'Fred',
})

/** The example in the form in which it is compiled and run. */
const compiled = readFileSync(join(import.meta.dirname, 'testing', 'readme-example.ts'), 'utf8')

/**
 * Runs the example. Only its look-up knows who holds a name: the directory that it starts with knows no
 * holder.
 */
function runExample(active: readonly ReturnType<typeof anActiveUser>[]): readonly unknown[] {
  const model = {
    tenant: aTenant(),
    active,
    deleted: [ferdinand],
    recipients: [],
    seats: new Map(),
    groups: new Map(),
  }
  const request = { rows: [{ userId: 'ferdinand', resolutions: [] }], strategy: domain.defaultStrategy }
  const directory = snapshotOf(model, request, [])
  const held = liveNames(model)
  const said: unknown[] = []
  readmeExample({
    directory,
    caller: aCaller(),
    lookUp: (keys) => ({
      holdersByKey: new Map(keys.map((key) => [key, held.get(key)?.[0] ?? null])),
      activeUsers: new Map(active.map((user) => [user.id, user])),
    }),
    say: (answer) => said.push(answer),
  })
  return said
}

test('the example of the README is what is compiled and run', () => {
  const [imported = '', ...lines] = example.trimEnd().split('\n')
  const body = lines.map((line) => `  ${line}\n`).join('')
  expect(compiled).toContain(`): void {\n${body}}\n`)
  const names = /\{ (.*) \} from '@reprieve\/domain'$/.exec(imported)?.[1]?.split(', ') ?? []
  expect(names).not.toEqual([])
  for (const name of names) expect(compiled).toContain(`  ${name},\n`)
})

test('the example of the README is short', () => {
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(10)
})

test('the example of the README says what the user comes back with', () => {
  expect(runExample([])).toMatchObject([{ userPrincipalName: 'ferdinand@contoso.example' }])
})

test('the example of the README says what is in the way', () => {
  expect(runExample([rival])).toMatchObject([
    [
      {
        kind: 'name.active-user',
        holder: { displayName: 'Fred' },
        proposed: { userPrincipalName: 'ferdinand1@contoso.example' },
      },
    ],
  ])
})
