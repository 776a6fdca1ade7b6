import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { PreviewRestoreInput, RestoreUserInput } from './index.ts'
import { parseInput } from './run/parse-input.ts'

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.test\.ts$|^testing\//.test(path),
)

test('no schema drops members that it does not name', () => {
  const dropping = sources.filter((path) =>
    /\bz\s*\.object\(/.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
  )
  expect(sources.length).toBeGreaterThan(100)
  expect(dropping).toEqual([])
})

const userId = '6e668bc0-5bd7-44d6-b6fa-529d41ce9659'

test.each<[z.ZodType, unknown, string]>([
  [PreviewRestoreInput, { rows: [{ userId, strategy: {} }] }, 'rows.0.strategy'],
  [PreviewRestoreInput, { rows: [{ userId }], names: 'fail' }, 'names'],
  [RestoreUserInput, { userId, strategy: { resolutions: [] } }, 'strategy.resolutions'],
  [RestoreUserInput, { userId, password: { value: 'x', mustChange: true, notify: {} } }, 'password.notify'],
])('a member that is known elsewhere is refused by its place', (schema, input, path) => {
  expect(parseInput(schema, input)).toEqual({
    ok: false,
    error: { type: 'InvalidInput', path, problem: 'is not a member that is known here' },
  })
})

test('the conflict that a resolution answers may be sent back, and decides nothing', () => {
  const resolution = { resolve: 'takeBack', value: 'a@b.example', conflict: 'name.active-user' } as const
  expect(parseInput(PreviewRestoreInput, { rows: [{ userId, resolutions: [resolution] }] })).toMatchObject({
    ok: true,
    value: { rows: [{ resolutions: [{ resolve: 'takeBack', value: 'a@b.example' }] }] },
  })
})
