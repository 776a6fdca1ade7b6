import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../src/testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

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
