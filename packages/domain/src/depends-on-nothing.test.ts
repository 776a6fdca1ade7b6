import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = import.meta.dirname
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith(`testing${sep}`))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), 'utf8')) }))

const forbidden: readonly [string, RegExp][] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/],
  ['randomness', /\bMath\.random\b|\bcrypto\b/],
  ['waiting', /\bPromise\b|\basync\b(?!-)|\bawait\b|\bsetTimeout\b|\bqueueMicrotask\b/],
  ['a platform', /\b(?:process|Buffer|require|globalThis|window|document|fetch|console|__dirname)\b(?!['-])/],
  ['a dynamic import', /\bimport\s*\(/],
]

describe('the product source of the domain', () => {
  test('is found', () => {
    expect(sources.map(({ path }) => path)).toContain('index.ts')
    expect(sources.length).toBeGreaterThan(30)
  })

  test.each(sources)('$path imports nothing from outside, so that a browser can run it', ({ path, text }) => {
    const specifiers = [...text.matchAll(/\bfrom\s+'([^']+)'|\bimport\s+'([^']+)'/g)].map(
      ([, from, bare]) => from ?? bare ?? '',
    )
    const outside = specifiers.filter((specifier) => {
      const target = relative(root, normalize(join(root, dirname(path), specifier)))
      return !specifier.startsWith('.') || target.startsWith('..') || target.startsWith('testing')
    })
    expect(outside).toEqual([])
  })

  test.each(forbidden)('uses nowhere %s', (what, pattern) => {
    const using = sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
    // One file may wait: it awaits the look-up that its caller passes in.
    expect(using).toEqual(what === 'waiting' ? ['user/restore/plan-with-async-look-up.ts'] : [])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
