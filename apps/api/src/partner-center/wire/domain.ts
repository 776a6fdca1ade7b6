import { z } from '@hono/zod-openapi'
import type { DomainEntry } from '@reprieve/operations'
import { membersInAnyCase } from './parse-json-object.ts'

export const NewDomain = z
  .strictObject({ name: z.string().max(256).openapi({ example: 'acme.example' }) })
  .openapi('NewDomain')

export const newDomainNames = membersInAnyCase(['name'])

export const Domain = z
  .strictObject({
    name: z.string().openapi({ description: 'In ASCII form' }),
    verified: z.boolean(),
    isInitial: z.boolean(),
    isDefault: z.boolean(),
    txtRecord: z.string().nullable().openapi({
      description: 'The text of the TXT record to publish at the domain; null once it is verified',
    }),
    attributes: z.strictObject({ objectType: z.literal('Domain') }),
  })
  .openapi('Domain')

/** A domain as clients see it. */
export const toDomain = (domain: DomainEntry): z.infer<typeof Domain> => ({
  ...domain,
  attributes: { objectType: 'Domain' },
})
