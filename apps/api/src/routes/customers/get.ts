import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { Customer, toCustomer } from '../../wire/customer.ts'
import { documentedErrors } from '../documented-errors.ts'
import type { CustomerRoute } from '../route.ts'
import { CommonHeaders, CustomerParameters } from './users/parameters.ts'

export const getCustomerRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'getCustomer',
    method: 'get',
    path: '/v1/customers/{customerId}',
    tags: ['Customers'],
    summary: 'Get a customer',
    description: 'Also for an application without a person.',
    security: [{ bearer: [] }],
    request: { params: CustomerParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The customer', content: { 'application/json': { schema: Customer } } },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context }, { operations }) => {
    const found = await operations.getCustomer(context, {})
    return found.ok ? ok(toCustomer(found.value)) : found
  },
}
