import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../src/graph/routes.ts'
import { openTestApi, type TestApi } from '../src/testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const textOfDocument = async (): Promise<string> => {
  const answer = await api.app.request('/openapi/graph.json')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ])
  return await answer.text()
}

test('the document of Graph is the one in docs/api, from which clients are generated', async () => {
  const document: unknown = JSON.parse(await textOfDocument())
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/api/openapi-graph.json',
  )
})

test('a linter finds nothing in the document of Graph', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    // A call of a fixed name stands beside one with a parameter there, as in Graph.
    rules: { 'no-ambiguous-paths': 'off' },
  })
  const findings = await lintFromString({
    source: await textOfDocument(),
    absoluteRef: 'openapi-graph.json',
    config,
  })
  expect(findings.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test('the document of Graph has every call, under a name of its own, with its permissions', async () => {
  const { paths } = JSON.parse(await textOfDocument()) as {
    readonly paths: Record<string, Record<string, { operationId: string; 'x-permissions': string[] }>>
  }
  const names = new Set<string>()
  for (const { method, path, scopes } of routes) {
    const operation = paths[path]?.[method.toLowerCase()]
    expect([method, path, operation?.['x-permissions']]).toEqual([method, path, [...scopes]])
    names.add(operation?.operationId ?? '')
  }
  expect(names.size).toBe(routes.length)
})
