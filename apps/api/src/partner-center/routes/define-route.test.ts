import { z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { expect, test } from 'vitest'
import { defineRoute } from './define-route.ts'

const Sku = z.strictObject({ id: z.string(), seats: z.int(), plans: z.array(z.string()) })
const sku = { id: 'mail', seats: 3, plans: ['exchange'] }

const spec = {
  of: 'customer',
  operationId: 'getSku',
  method: 'get',
  path: '/v1/customers/{customerId}/skus/one',
  tags: ['Licences'],
  summary: 'Get a product',
  answers: 200,
  answerText: 'The product',
  schema: Sku,
} as const

test('a handler returns the body that the schema of its route takes, or does not compile', () => {
  const routes = [
    defineRoute({ ...spec, handle: async () => ok(sku) }),
    // @ts-expect-error: a member has another type
    defineRoute({ ...spec, handle: async () => ok({ ...sku, seats: '3' }) }),
    // @ts-expect-error: a member is missing
    defineRoute({ ...spec, handle: async () => ok({ id: 'mail', seats: 3 }) }),
    // @ts-expect-error: null is not a body
    defineRoute({ ...spec, handle: async () => ok(null) }),
    // @ts-expect-error: a route with a body does not answer with 204
    defineRoute({ ...spec, answers: 204, handle: async () => ok(sku) }),
  ]
  expect(routes.map(({ definition }) => definition.operationId)).toEqual(Array(5).fill('getSku'))
})

test('the handler of a route without a schema returns no body, and the route answers with 204, or does not compile', () => {
  const { schema: _, ...bare } = spec
  const routes = [
    defineRoute({ ...bare, answers: 204, handle: async () => ok(null) }),
    // @ts-expect-error: 204 has no body
    defineRoute({ ...bare, answers: 204, handle: async () => ok(sku) }),
    // @ts-expect-error: 200 has a body, which has a schema
    defineRoute({ ...bare, answers: 200, handle: async () => ok(null) }),
  ]
  expect(routes.map(({ definition }) => 'content' in (definition.responses[204] ?? {}))[0]).toBe(false)
})

test('a route calls its handler with the ids that its path names, or does not compile', () => {
  defineRoute({ ...spec, of: 'user', handle: async ({ userId }) => ok({ ...sku, id: userId }) })
  // @ts-expect-error: a path of a customer names no user
  defineRoute({ ...spec, handle: async ({ userId }) => ok({ ...sku, id: userId }) })
})

test('every route wants a token, and names the errors that every route has', () => {
  const { definition } = defineRoute({ ...spec, handle: async () => ok(sku) })
  expect(definition.security).toEqual([{ bearer: [] }])
  expect(Object.keys(definition.responses)).toEqual(['200', '400', '401', '403', '404', '429', '500', '503'])
})

test('a route that changes something can meet what stands in its way', () => {
  const { definition } = defineRoute({ ...spec, method: 'post', answers: 201, handle: async () => ok(sku) })
  expect(Object.keys(definition.responses)).toContain('409')
})
