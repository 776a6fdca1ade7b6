import { z } from '@hono/zod-openapi'
import { CustomerParameters } from '../../parameters.ts'

export const DomainParameters = CustomerParameters.extend({
  domain: z.string().openapi({ description: 'The domain, such as acme.example' }),
})
