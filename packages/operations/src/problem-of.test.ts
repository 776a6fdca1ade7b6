import { expect, it } from 'vitest'
import { z } from 'zod'
import { problemOf } from './problem-of.ts'

it.each([
  ['a text', z.string(), 7, 'has to be a text'],
  ['a list', z.array(z.string()), 'x', 'has to be a list'],
  ['a whole number', z.number().int(), 1.5, 'has to be a whole number'],
  ['what is not there', z.object({ a: z.string() }), {}, 'is missing'],
  ['a short text', z.string().max(3), 'four', 'is too long: at most 3'],
  ['a text that is not empty', z.string().min(1), '', 'is too short: at least 1'],
  ['a small number', z.number().max(5), 6, 'is too large: at most 5'],
  ['one of a few', z.enum(['a', 'b']), 'c', 'has to be one of: a, b'],
  ['no other members', z.strictObject({}), { b: 1 }, 'has members that are not known: b'],
  ['an id', z.guid(), 'x', 'does not have the form that it has to have'],
  ['what a rule says', z.string().refine(() => false, 'is no e-mail address'), 'x', 'is no e-mail address'],
] as const)('says in our words that a value is not %s', (_, schema, value, problem) => {
  expect(problemOf(schema.safeParse(value).error?.issues[0])).toBe(problem)
})
