import { afterEach, expect, test } from 'vitest'
import { consoleToLog } from './console-to-log.ts'
import { createLog } from './create-log.ts'

const lines: string[] = []
const log = createLog({
  name: 'web',
  level: 'debug',
  destination: { write: (line) => void lines.push(line) },
})
let end = () => {}
afterEach(() => end())

test('what is written to the console is one line of the log each time, with its line breaks escaped', () => {
  end = consoleToLog(log)
  console.error(
    '\u001b[31m⨯\u001b[0m failed for %s',
    'x\n{"level":60,"msg":"forged"}',
    new Error('broken\nthing'),
  )
  console.log('plain')
  end()
  const [error, plain] = lines.map((line) => JSON.parse(line))
  expect(lines.every((line) => line.trimEnd().split('\n').length === 1)).toBe(true)
  expect(error).toMatchObject({ level: 50, msg: 'console', err: { message: 'broken\nthing' } })
  expect(error.text).toContain('x\n{"level":60,"msg":"forged"}')
  expect(plain).toMatchObject({ level: 30, text: 'plain' })
})

test('ends when it is told to', () => {
  const { warn } = console
  consoleToLog(log)()
  expect(console.warn).toBe(warn)
})
