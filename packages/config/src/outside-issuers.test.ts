import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadOutsideIssuers, loadTenantsOfIssuers } from './outside-issuers.ts'

const folder = mkdtempSync(join(tmpdir(), 'reprieve-issuers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'issuers.json')

const load = (content: unknown) => {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return loadOutsideIssuers(path)
}
const least = {
  issuer: 'https://login.fabrikam.example',
  audiences: ['https://directory.example'],
  tenantIds: ['0D7B9A5E-3C52-4A58-9A0D-6F0C6A7BE201'],
}

test('without a file there are none', () => {
  expect(loadOutsideIssuers(null)).toEqual({ ok: true, value: [] })
})

test('what is left out has the defaults, and no algorithm among them works with a shared secret', () => {
  const loaded = load({ issuers: [least] })
  expect(loaded).toMatchObject({
    ok: true,
    value: [
      {
        issuer: least.issuer,
        keyHosts: [],
        tenantIds: ['0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201'],
        claims: { tenantId: 'tid', userId: 'oid', userPrincipalName: 'upn', applicationId: 'appid' },
      },
    ],
  })
  const [issuer] = loaded.ok ? loaded.value : []
  expect(issuer?.algorithms).toHaveLength(11)
  expect(issuer?.algorithms.join()).not.toMatch(/none|HS/i)
})

test('an issuer on the same machine may be without TLS', () => {
  expect(load({ issuers: [{ ...least, issuer: 'http://127.0.0.1:4010' }] })).toMatchObject({ ok: true })
})

test.each<[string, unknown, string]>([
  ['no JSON', '{', 'is not a JSON file that can be read'],
  ['no TLS', { issuer: 'http://login.fabrikam.example' }, 'issuers.0.issuer: must begin with https://'],
  ['a query', { issuer: 'https://login.fabrikam.example/?a' }, 'issuers.0.issuer: must have neither'],
  [
    'a URL for a host',
    { keyHosts: ['https://keys.fabrikam.example/'] },
    'issuers.0.keyHosts.0: must be the name',
  ],
  ['no audience', { audiences: [] }, 'issuers.0.audiences'],
  ['no tenant', { tenantIds: [] }, 'issuers.0.tenantIds'],
  ['a tenant that is no GUID', { tenantIds: ['contoso'] }, 'issuers.0.tenantIds.0'],
  ['a shared secret', { algorithms: ['HS256'] }, 'issuers.0.algorithms.0'],
  ['no signature', { algorithms: ['none'] }, 'issuers.0.algorithms.0'],
  ['a slip of the pen', { audience: 'x' }, 'issuers.0: has members that are not known: audience'],
  [
    'no claim for one of two tenants',
    { tenantIds: [...least.tenantIds, '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'], claims: { tenantId: null } },
    'issuers.0.claims.tenantId: may be null only where tenantIds has one id',
  ],
])('%s is refused by its place', (_name, change, problem) => {
  const loaded = load(
    typeof change === 'string' ? change : { issuers: [{ ...least, ...(change as object) }] },
  )
  expect(loaded).toMatchObject({ ok: false })
  if (!loaded.ok) expect(loaded.problems.join('\n')).toContain(`${path} (REPRIEVE_ISSUERS_FILE) `)
  if (!loaded.ok) expect(loaded.problems.join('\n')).toContain(problem)
})

test.each<[string, unknown]>([
  ['a list for all', []],
  ['a text for the issuers', { issuers: 'x' }],
  ['a number for an issuer', { issuers: [7] }],
  ['members that are missing', { issuers: [{}] }],
  ['an unknown member', { issuers: [], more: 1 }],
  ...['issuer', 'keyHosts', 'audiences', 'tenantIds', 'claims', 'algorithms'].flatMap((member) =>
    [7, 'x', [7], ['']].map((value): [string, unknown] => [
      `${JSON.stringify(value)} for ${member}`,
      { issuers: [{ ...least, [member]: value }] },
    ]),
  ),
  ...['tenantId', 'userId', 'userPrincipalName', 'applicationId'].map((claim): [string, unknown] => [
    `a number for the claim ${claim}`,
    { issuers: [{ ...least, claims: { [claim]: 7 } }] },
  ]),
])('%s is refused in our words, not in those of a library', (_name, content) => {
  const loaded = load(content)
  if (loaded.ok) throw new Error('it was taken')
  expect(loaded.problems.join('\n')).not.toMatch(/Invalid|Too (?:big|small)|Unrecognized|expected|received/)
})

test('one issuer twice is refused, and so is a file that is not there', () => {
  expect(load({ issuers: [least, least] })).toMatchObject({ ok: false })
  expect(loadOutsideIssuers(join(folder, 'missing.json'))).toMatchObject({ ok: false })
})

test('R8 the tenants of all issuers are known to every process, and none where the file is wrong', () => {
  const other = {
    ...least,
    issuer: 'https://other.example',
    tenantIds: ['1d7b9a5e-3c52-4a58-9a0d-6f0c6a7be202'],
  }
  expect(loadTenantsOfIssuers(null)).toEqual(new Set())
  load({ issuers: [least, other] })
  expect(loadTenantsOfIssuers(path)).toEqual(
    new Set(['0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201', '1d7b9a5e-3c52-4a58-9a0d-6f0c6a7be202']),
  )
  load('not JSON')
  expect(loadTenantsOfIssuers(path)).toEqual(new Set())
})
