import { expect, test, vi } from 'vitest'
import { correlated } from './correlated.ts'
import { createLog } from './create-log.ts'

function logWithLines() {
  const lines: Record<string, unknown>[] = []
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) }
  return { log: createLog({ name: 'test', level: 'info', destination }), lines }
}

test('each line carries the correlation id that it is written under, also after waiting', async () => {
  const { log, lines } = logWithLines()
  const one = correlated('one', async () => {
    await new Promise(setImmediate)
    log.info('first')
  })
  const two = correlated('two', async () => log.info('second'))
  log.info('third')
  await Promise.all([one, two])
  const idByMessage = new Map(lines.map(({ msg, correlationId }) => [msg, correlationId]))
  expect(idByMessage).toEqual(
    new Map([
      ['second', 'two'],
      ['third', undefined],
      ['first', 'one'],
    ]),
  )
})

test('a log finds the id that another copy of the module was given, as each bundle of a server has its own', async () => {
  const { log, lines } = logWithLines()
  vi.resetModules()
  const copy = await import('./correlated.ts')
  expect(copy.correlated).not.toBe(correlated)
  copy.correlated('one', () => log.info('said'))
  expect(lines).toMatchObject([{ correlationId: 'one' }])
})

test('an id that is said outright is the one that is written', () => {
  const { log, lines } = logWithLines()
  correlated('outer', () => log.info({ correlationId: 'own' }, 'said'))
  expect(lines).toMatchObject([{ correlationId: 'own' }])
})

test('R50 values under names of secrets are cut out, however deep', () => {
  const { log, lines } = logWithLines()
  log.info({
    password: 'violet',
    a: { token: 'violet', b: { authorization: 'violet', c: { cookie: 'violet' } } },
  })
  log.child({ request: { password: 'violet' } }).info('child')
  expect(lines).toHaveLength(2)
  expect(JSON.stringify(lines)).not.toContain('violet')
})

test('below its level nothing is written', () => {
  const { log, lines } = logWithLines()
  log.debug('quiet')
  expect(lines).toEqual([])
})

test('a line has no control character and no separator of lines but its end, and reads as what was logged', () => {
  const written: string[] = []
  const destination = { write: (line: string) => void written.push(line) }
  const path = '/x\n{"level":60}\r\u001b[31m\u007f\u0085\u009b\u2028\u2029'
  createLog({ name: 'test', level: 'info', destination }).info({ path, err: new Error(path) }, path)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test makes sure that there are no control characters.
  expect(written.join('')).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+\n$/)
  expect(JSON.parse(written.join(''))).toMatchObject({ path, msg: path, err: { message: path } })
})
