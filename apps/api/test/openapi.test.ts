import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf, exampleRequests } from '../src/partner-center/document/example-requests.ts'
import { operationsAskedBy, refusalsOfRoute } from '../src/partner-center/document/refusals.ts'
import { errorRows } from '../src/partner-center/errors.ts'
import { paths } from '../src/partner-center/routes/paths.ts'
import { administrator, openDemoApi, technician } from '../src/testing/demo-api.ts'
import { openApi } from '../src/testing/open-api.ts'

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
  readonly content?: {
    readonly 'application/json': { readonly example?: unknown; readonly examples?: object }
  }
}

interface Described {
  readonly operationId: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly security?: readonly object[]
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': { readonly example?: unknown; readonly examples?: object }
    }
  }
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
        .filter(([, content]) => {
          const shown = content?.['application/json']
          return shown !== undefined && shown.example === undefined && shown.examples === undefined
        })
        .map(([status]) => `${operationId} ${status}`)
    })
    expect(bare).toEqual([])
  })

  test('lists the refusals that it can come to, no others, and shows one of each', () => {
    for (const route of paths.flat()) {
      const { operationId = '' } = route.definition
      const responses = operations.find((operation) => operation.operationId === operationId)?.responses ?? {}
      const refusals = refusalsOfRoute(route)
      const statuses = Object.keys(responses).filter((status) => Number(status) >= 400 && status !== '429')
      const wanted = new Set(refusals.map((type) => String(errorRows[type].status)))
      expect([operationId, statuses.sort()]).toEqual([operationId, [...wanted].sort()])
      for (const status of statuses) {
        const { description, content } = responses[status] ?? { description: '' }
        const types = refusals.filter((type) => String(errorRows[type].status) === status).sort()
        expect([operationId, Object.keys(content?.['application/json'].examples ?? {}).sort()]).toEqual([
          operationId,
          types,
        ])
        for (const type of types)
          expect(description).toContain(`${errorRows[type].code} ([${type}](/docs/errors/`)
      }
    }
  })

  test('shows a restore conflict with all that is in the way', async () => {
    const { body } = await api.send('GET', '/openapi.json')
    const update = body.paths['/v1/customers/{customerId}/users/{userId}'].patch
    expect(update.responses['409'].content['application/json'].examples.RestoreConflict).toEqual({
      $ref: '#/components/examples/RestoreConflict',
    })
    const { value } = body.components.examples.RestoreConflict
    expect(value).toMatchObject({ code: 340901, data: [expect.any(String), expect.any(String)] })
    const remove = body.paths['/v1/customers/{customerId}/users/{userId}'].delete
    expect(remove.responses['409'].description).not.toContain('RestoreConflict')
  })
})

test('no number is documented as a text', async () => {
  const { body } = await api.send('GET', '/openapi.json')
  const texts: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const { schema, example, type } = value as {
      schema?: { type?: string }
      example?: unknown
      type?: string
    }
    const isNumeric = typeof example === 'string' && /^\d+$/.test(example)
    if (isNumeric && (schema?.type ?? type) === 'string') texts.push(path)
    for (const [name, member] of Object.entries(value)) visit(member, `${path}/${name}`)
  }
  visit(body, '')
  expect(texts).toEqual([])
  expect(JSON.stringify(body)).not.toMatch(/"name":"size"[^}]*"type":"string"/)
})

test.each(paths.flat().map((route) => [route.definition.operationId ?? '', route] as const))(
  '%s asks the operations alone whose refusals its document lists',
  async (name, route) => {
    const example = exampleRequests.find(({ operationId }) => operationId === name)
    if (example === undefined) throw new Error(`${name} has no example`)
    const asked = new Set<string>()
    const operations = new Proxy(api.operations, {
      get(target, operation: string) {
        if (operation !== 'tokenKeys') asked.add(operation)
        return Reflect.get(target, operation)
      },
    })
    const recorded = await openApi({ ...api, operations, now: () => new Date() })
    const as = example.as === 'administrator' ? administrator : technician
    asked.clear()
    const { body } = example
    await recorded.send(example.method.toUpperCase(), addressOf(example), { as, ...(body && { body }) })
    const routes = [...asked].filter((operation) => !ofTheCaller.includes(operation))
    expect(operationsAskedBy(route)).toEqual(expect.arrayContaining(routes))
  },
)

/** The operations that check the caller before any route runs. */
const ofTheCaller = ['findSignedIn', 'checkSession', 'findClient']
