import { expect, test } from 'vitest'
import { showProgress } from './show-progress.ts'

function aScreen(isTTY: boolean) {
  const written: string[] = []
  let at = 0
  return {
    written,
    pass: (ms: number) => {
      at += ms
    },
    options: { screen: { isTTY, write: (text: string) => written.push(text) }, now: () => at },
  }
}

test('work of more than two seconds is shown on a terminal with how far it is, and the line goes with it', async () => {
  const { written, pass, options } = aScreen(true)
  const value = await showProgress(
    'Checking the database',
    async ({ tell }) => {
      tell('1 tenant')
      pass(1_900)
      tell('2 tenants')
      expect(written).toEqual([])
      pass(200)
      tell('3 tenants')
      pass(100)
      tell('4 tenants')
      pass(200)
      tell('5 tenants')
      return 7
    },
    options,
  )
  expect(value).toBe(7)
  expect(written).toEqual([
    '\r\u001b[KChecking the database … 3 tenants, 2 s',
    '\r\u001b[KChecking the database … 5 tenants, 2 s',
    '\r\u001b[K',
  ])
})

test('short work is not shown, and neither is any where nobody looks', async () => {
  const short = aScreen(true)
  await showProgress('Checking', async ({ tell }) => tell('all'), short.options)
  expect(short.written).toEqual([])
  const piped = aScreen(false)
  await showProgress(
    'Checking',
    async ({ tell }) => {
      piped.pass(9_000)
      tell('all')
    },
    piped.options,
  )
  expect(piped.written).toEqual([])
})

test('the line goes where the work fails', async () => {
  const { written, pass, options } = aScreen(true)
  const work = showProgress(
    'Checking',
    async ({ tell }) => {
      pass(3_000)
      tell('1 tenant')
      throw new Error('the disk is full')
    },
    options,
  )
  await expect(work).rejects.toThrow('the disk is full')
  expect(written.at(-1)).toBe('\r\u001b[K')
})
