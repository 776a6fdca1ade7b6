import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { longList } from './long-list.ts'
import { parseInput } from './run/parse-input.ts'

const Row = z.strictObject({ id: z.string().max(3), count: z.number().default(1) })
const Input = z.strictObject({ rows: longList(Row, 3) })

test('the elements are parsed as those of any array', () => {
  expect(parseInput(Input, { rows: [{ id: 'a' }, { id: 'b', count: 2 }] })).toEqual({
    ok: true,
    value: {
      rows: [
        { id: 'a', count: 1 },
        { id: 'b', count: 2 },
      ],
    },
  })
})

test.each<[unknown, string, string]>([
  [[{ id: 'a' }, { id: 'long' }], 'rows.1.id', 'is too long: at most 3'],
  [[{ id: 'a' }, {}], 'rows.1.id', 'is missing'],
  [[{ id: 'a', odd: 1 }], 'rows.0.odd', 'is not a member that is known here'],
  [[], 'rows', 'is too short: at least 1'],
  [[{}, {}, {}, {}], 'rows', 'is too long: at most 3'],
  ['text', 'rows', 'has to be a list'],
])('%j is refused with the path of its first problem', (rows, path, problem) => {
  const input = { rows } as z.input<typeof Input>
  expect(parseInput(Input, input)).toEqual({ ok: false, error: { type: 'InvalidInput', path, problem } })
})

test('no element after one with a problem is parsed', () => {
  const check = vi.fn(() => false)
  const parsed = longList(z.string().refine(check), 10).safeParse(['a', 'b', 'c'])
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[0]])
  expect(check).toHaveBeenCalledOnce()
})
