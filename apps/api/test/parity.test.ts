import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Claim {
  readonly section: string
  readonly subject: string
  readonly parity: string
  readonly difference: string
  readonly witness: string
}

/** The lines of the tables of the ledger. */
const claims: readonly Claim[] = read('docs/api/parity.md')
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [section = '', ...lines] = part.split('\n')
    const rows = lines.filter((line) => line.startsWith('|')).slice(2)
    return rows.map((row) => {
      const [, subject = '', parity = '', difference = '', witness = ''] = row
        .split('|')
        .map((cell) => cell.trim())
      return { section, subject, parity, difference, witness }
    })
  })

/** The calls that a section names, each as method and path below `base`. */
const callsIn = (section: string, base: string): readonly string[] =>
  claims
    .filter((claim) => claim.section === section && claim.parity !== 'not')
    .flatMap(({ subject }) => [...subject.matchAll(/`([A-Z]+) (\/[^`]*)`/g)])
    .map(([, method, path = '']) => `${method} ${path.startsWith('/v1') ? path : base + path}`)

const callsOf = (path: string): readonly string[] => {
  const { paths }: { readonly paths: Readonly<Record<string, object>> } = JSON.parse(read(path))
  return Object.entries(paths).flatMap(([address, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${address}`),
  )
}

describe('the parity ledger', () => {
  test.each(claims)('$section: $subject is $parity, and a test shows it', (claim) => {
    expect(['real', 'partly', 'not']).toContain(claim.parity)
    if (claim.parity !== 'real') expect(claim.difference, 'what is missing').not.toBe('')
    if (claim.parity === 'not' && claim.witness === '') return
    const [, path = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(claim.witness) ?? []
    expect(existsSync(join(root, path)), `${path} is there`).toBe(true)
    expect(path).toMatch(/\.test\.ts$/)
    expect(read(path)).toContain(title)
    expect(title.length).toBeGreaterThan(10)
  })

  test('has a line for each call of Graph, and none for a call that is not there', () => {
    const known = [...callsOf('docs/api/openapi-graph.json'), 'POST /$batch']
    expect([...new Set(callsIn('Microsoft Graph: calls', ''))].toSorted()).toEqual(known.toSorted())
  })

  test('has no line for a call of Partner Center that is not there', () => {
    const named = callsIn('Partner Center: calls', '/v1/customers/{customerId}')
    expect(named.length).toBeGreaterThan(15)
    const known = callsOf('docs/api/openapi.json')
    expect(named.filter((call) => !known.includes(call))).toEqual([])
  })
})
