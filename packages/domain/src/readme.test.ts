import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as domain from './index.ts'
import { aCaller, aDeletedUser, anActiveUser, aTenant, liveNames, snapshotOf } from './testing/index.ts'

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
const ferdinand = aDeletedUser({ id: 'ferdinand', userPrincipalName: 'ferdinand@contoso.example' })
const rival = anActiveUser({
  id: 'rival',
  userPrincipalName: 'ferdinand@contoso.example',
  displayName: 'Fred',
})

/** Runs the block as it stands; only its import line is turned into one that a function body may have. */
function runExample(active: readonly ReturnType<typeof anActiveUser>[]): readonly unknown[] {
  const directory = {
    tenant: aTenant(),
    active,
    deleted: [ferdinand],
    recipients: [],
    seats: new Map(),
    groups: new Map(),
  }
  const request = { rows: [{ userId: 'ferdinand', resolutions: [] }], strategy: domain.defaultStrategy }
  const names = liveNames(directory)
  const holderOf = (key: string) => names.get(key)?.[0] ?? null
  const said: unknown[] = []
  const body = example.replace(/^import (\{[^}]*\}) from '@reprieve\/domain'$/m, 'const $1 = domain')
  const given = {
    domain,
    directory: snapshotOf(directory, request, []),
    holderOf,
    caller: aCaller(),
    say: (answer: unknown) => said.push(answer),
  }
  new Function(...Object.keys(given), `'use strict'\n${body}`)(...Object.values(given))
  return said
}

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
