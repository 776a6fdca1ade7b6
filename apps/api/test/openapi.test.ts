import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleRequests } from '../src/document/example-requests.ts'
import { errorRows } from '../src/errors.ts'
import { openDemoApi } from '../src/testing/demo-api.ts'

let api: Awaited<ReturnType<typeof openDemoApi>>
beforeAll(async () => {
  api = await openDemoApi()
})
afterAll(() => api.close())

test('the document is the one in docs/api, from which clients are generated', async () => {
  const { body } = await api.send('GET', '/openapi.json')
  await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot('../../../docs/api/openapi.json')
})

test('a linter finds nothing in the document', async () => {
  const { text } = await api.send('GET', '/openapi.json')
  const config = await createConfig({ extends: ['recommended-strict'] })
  const findings = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
  expect(findings.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

interface Answer {
  readonly description: string
  readonly content?: { readonly 'application/json': { readonly example?: unknown } }
}

interface Described {
  readonly operationId: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly security?: readonly object[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly example?: unknown } } }
  readonly responses: Readonly<Record<string, Answer>>
}

describe('every operation', () => {
  let operations: readonly Described[]
  beforeAll(async () => {
    const { body } = await api.send('GET', '/openapi.json')
    operations = Object.values<Record<string, Described>>(body.paths).flatMap((item) => Object.values(item))
  })

  test('is an operation of the product under its own name, and has one example', () => {
    const names = operations.map(({ operationId }) => operationId)
    const product = Object.keys(api.operations)
    expect(names.filter((name) => name !== 'getHealth' && !product.includes(name))).toEqual([])
    expect(exampleRequests.map(({ operationId }) => operationId).sort()).toEqual(names.sort())
  })

  test('says what it does, under one tag, and who may ask', () => {
    for (const { operationId, summary, tags, security } of operations) {
      expect([operationId, summary, tags?.length, security?.length]).toEqual([
        operationId,
        expect.stringMatching(/\w/),
        1,
        operationId === 'getHealth' ? 0 : 1,
      ])
    }
  })

  test('shows each body that it takes and gives', () => {
    const bare = operations.flatMap(({ operationId, requestBody, responses }) => {
      const bodies = Object.entries(responses).map(([status, { content }]) => [status, content] as const)
      return [['request', requestBody?.content] as const, ...bodies]
        .filter(([, content]) => content !== undefined && content['application/json'].example === undefined)
        .map(([status]) => `${operationId} ${status}`)
    })
    expect(bare).toEqual([])
  })

  test('lists the codes of each error', () => {
    for (const { operationId, responses } of operations) {
      for (const [status, { description }] of Object.entries(responses)) {
        if (Number(status) < 400 || status === '429' || (operationId === 'getHealth' && status === '503'))
          continue
        const listed = description
          .match(/Codes: ([\d, ]+)$/)?.[1]
          ?.split(', ')
          .map(Number)
        const known: readonly number[] = Object.values(errorRows)
          .filter((row) => String(row.status) === status)
          .map(({ code }) => code)
        const unknown = listed?.filter((code) => !known.includes(code))
        expect([operationId, status, unknown]).toEqual([operationId, status, []])
      }
    }
  })
})
