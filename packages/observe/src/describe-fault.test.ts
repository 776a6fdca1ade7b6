import { expect, test } from 'vitest'
import { describeFault } from './describe-fault.ts'

test('a fault is told with its code, its calls and its causes', () => {
  const cause = Object.assign(new TypeError('no such file'), { code: 'ENOENT' })
  const told = describeFault(new Error('it cannot be read', { cause }))
  expect(told).toMatchObject({
    type: 'Error',
    message: 'it cannot be read',
    cause: { type: 'TypeError', message: 'no such file', code: 'ENOENT' },
  })
  expect(told.stack).toMatch(/^\s+at .*describe-fault\.test/)
})

test('R50 what hangs on an error is not told, nor the parameters of a query', () => {
  const message = 'Failed query: insert into credentials values (?)\nparams: $argon2id$v=19$hash'
  const query = Object.assign(new Error(message), {
    query: 'insert into credentials values (?)',
    params: ['$argon2id$v=19$hash'],
    body: { password: 'violet kettle' },
  })
  const text = JSON.stringify(describeFault(new Error('a round failed', { cause: query })))
  expect(text).toContain('insert into credentials')
  expect(text).not.toContain('argon2')
  expect(text).not.toContain('violet')
})

test('many errors at once are told each, and what is no error only by its kind', () => {
  const told = describeFault(new AggregateError([new Error('one'), 'violet kettle'], 'both'))
  expect(told.errors).toMatchObject([{ message: 'one' }, { type: 'string' }])
  expect(JSON.stringify(told)).not.toContain('violet')
})

test('causes that go round come to an end', () => {
  const error = new Error('round')
  error.cause = error
  expect(JSON.stringify(describeFault(error)).match(/round/g)?.length).toBeLessThan(10)
})
