import { ok } from '@reprieve/domain'
import { Customer, toCustomer } from '../../wire/customer.ts'
import { defineRoute } from '../define-route.ts'

export const getCustomerRoute = defineRoute({
  of: 'customer',
  operationId: 'getCustomer',
  method: 'get',
  path: '/v1/customers/{customerId}',
  tags: ['Customers'],
  summary: 'Get a customer',
  description: 'Also for an application without a person.',
  answers: 200,
  answerText: 'The customer',
  schema: Customer,
  handle: async ({ context }, { operations }) => {
    const found = await operations.getCustomer(context, {})
    return found.ok ? ok(toCustomer(found.value)) : found
  },
})
