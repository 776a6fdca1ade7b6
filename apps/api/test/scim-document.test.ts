import { createConfig, lintFromString } from '@redocly/openapi-core'
import { aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resourceSchemas } from '../src/scim/schemas.ts'
import { openTestApi, type TestApi } from '../src/testing/open-test-api.ts'
import { connectScim } from '../src/testing/scim-client.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const inCapitals = (method: string): string => method.toUpperCase()

const textOfDocument = async (): Promise<string> => {
  const answer = await api.app.request('/openapi/scim.json')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ])
  return await answer.text()
}

test('the document of SCIM is the one in docs/api, from which clients are generated', async () => {
  const document: unknown = JSON.parse(await textOfDocument())
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/api/openapi-scim.json',
  )
})

test('the document of SCIM has each call that the server carries out, and no other', async () => {
  const { base, token } = await connectScim(api, await aTenant(api.directory))
  const { paths }: { readonly paths: Record<string, object> } = JSON.parse(await textOfDocument())
  const known = Object.entries(paths).map(
    ([path, item]) => [path, Object.keys(item).map(inCapitals)] as const,
  )
  expect(known.length).toBeGreaterThan(10)
  for (const [path, methods] of known) {
    const address = path.replace('{id}', path.startsWith('/Schemas') ? resourceSchemas.User.core.id : 'user')
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers } = await api.app.request(`${base}${address}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(['POST', 'PUT', 'PATCH'].includes(method) && { body: '{}' }),
      })
      const allowed = status === 405 ? headers.get('allow')?.split(', ') : undefined
      expect([path, method, allowed?.toSorted()]).toEqual([
        path,
        method,
        methods.includes(method) ? undefined : methods.toSorted(),
      ])
    }
  }
})

test('a linter finds nothing in the document of SCIM', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    // Beside each resource there is `.search`, as in RFC 7644.
    rules: { 'no-ambiguous-paths': 'off' },
  })
  const findings = await lintFromString({
    source: await textOfDocument(),
    absoluteRef: 'openapi-scim.json',
    config,
  })
  expect(findings.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})
