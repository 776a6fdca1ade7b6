import { z } from '@hono/zod-openapi'
import { locales } from '@reprieve/i18n'
import { problemOf } from '@reprieve/operations'
import { describe, expect, it } from 'vitest'
import { toErrorBody } from './error-body.ts'

/** For each kind of fault that the library knows, a schema and a value that it refuses. */
const faults: readonly (readonly [string, z.ZodType, unknown])[] = [
  ['no text', z.string(), 7],
  ['no number', z.number(), 'x'],
  ['no whole number', z.int(), 1.5],
  ['neither true nor false', z.boolean(), 'x'],
  ['no list', z.array(z.string()), 'x'],
  ['no object', z.object({}), 'x'],
  ['too long', z.string().max(3), 'four'],
  ['too short', z.string().min(1), ''],
  ['too large', z.number().max(5), 6],
  ['too small', z.number().min(5), 4],
  ['none of a few', z.enum(['a', 'b']), 'c'],
  ['with unknown members', z.strictObject({}), { b: 1 }],
  ['of another form', z.guid(), 'x'],
]

describe.each(locales.filter((locale) => locale !== 'en'))('in %s', (locale) => {
  it.each(faults)(
    'a value that is %s is refused in that language, and not in English',
    (_, schema, value) => {
      const problem = problemOf(schema.safeParse(value).error?.issues[0])
      const english = toErrorBody({ type: 'InvalidInput', path: 'state', problem }, 'en').data
      expect(english).toEqual([`state: ${problem}`])
      for (const error of [
        { type: 'InvalidInput', path: 'state', problem },
        { type: 'InvalidProperty', property: 'state', problem },
      ] as const) {
        const [line, ...others] = toErrorBody(error, locale).data
        expect(others).toEqual([])
        expect(line).toMatch(/^state: ./)
        expect(line).not.toBe(english[0])
      }
    },
  )
})
