import { z } from '@hono/zod-openapi'
import type { Conflict, Holder } from '@reprieve/domain'

export const HolderBody = z
  .strictObject({
    kind: z.enum(['user', 'group', 'contact', 'shared-mailbox']),
    id: z.guid(),
    displayName: z.string(),
    userPrincipalName: z.string().nullable(),
    heldAs: z.enum(['userPrincipalName', 'primaryAddress', 'secondaryAddress', 'immutableId']),
    row: z
      .int()
      .nullable()
      .openapi({ description: 'The earlier row of the same request that takes the name' }),
  })
  .openapi('Holder') satisfies z.ZodType<Holder>

const resolutionKinds = [
  'newUserPrincipalName',
  'renameHolder',
  'replaceHolder',
  'takeBack',
  'drop',
  'withoutRoles',
  'convertToCloud',
] as const

export const ResolutionBody = z
  .strictObject({
    resolve: z.enum(resolutionKinds),
    value: z.string().optional().openapi({ description: 'The contested name or address that is meant' }),
    userPrincipalName: z.string().optional(),
  })
  .openapi('Resolution')

export const ConflictBody = z
  .strictObject({
    kind: z.string(),
    blocks: z.boolean(),
    attribute: z.enum(['userPrincipalName', 'proxyAddresses', 'immutableId', 'licences', 'roles', 'source']),
    value: z.string(),
    holder: HolderBody.nullable(),
    resolutions: z.array(z.enum(resolutionKinds)),
    proposed: ResolutionBody.nullable(),
  })
  .openapi('Conflict')

/** A conflict of the domain has the form of the contract. A difference between the two fails to compile here. */
export const toConflictBody = (conflict: Conflict): z.input<typeof ConflictBody> => ({
  ...conflict,
  resolutions: [...conflict.resolutions],
  proposed: conflict.proposed,
})
