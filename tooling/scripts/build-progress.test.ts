import { expect, test } from 'vitest'
import { buildQuietly } from './build-progress.mjs'

/** A build that prints what turbo prints, takes this long, and exits with this code. */
const buildOf = (ms: number, code = 0): [string, string[]] => [
  process.execPath,
  [
    '--eval',
    `console.log('• Packages in scope: @reprieve/web')
    console.log('@reprieve/web:build: cache miss, executing 6b0f5d7c')
    console.error('@reprieve/web:build: a fault in line 3')
    setTimeout(() => process.exit(${code}), ${ms})`,
  ],
]

async function built(build: [string, string[]], isTTY: boolean) {
  const written: string[] = []
  const screen = { isTTY, write: (text: string | Buffer) => void written.push(text.toString()) }
  const code = await buildQuietly(build, { cwd: import.meta.dirname, packages: 2, screen })
  return { code, written }
}

test('a build of more than two seconds says on a terminal what is built, of how many, and for how long, and leaves nothing', async () => {
  const { code, written } = await built(buildOf(3_000), true)
  expect(code).toBe(0)
  expect(written[0]).toBe('\r\u001b[KBuilding @reprieve/web, 1 of 2 … 2 s')
  expect(written.at(-1)).toBe('\r\u001b[K')
  expect(written.join('')).not.toContain('Packages in scope')
})

test('a build that is done at once, and one in a pipe, write nothing', async () => {
  expect(await built(buildOf(0), true)).toEqual({ code: 0, written: [] })
  expect(await built(buildOf(2_500), false)).toEqual({ code: 0, written: [] })
})

test('a build that fails shows all that it has written, and its code', async () => {
  const { code, written } = await built(buildOf(0, 3), false)
  expect(code).toBe(3)
  expect(written.join('')).toContain('a fault in line 3')
})
