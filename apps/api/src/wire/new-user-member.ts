import { z } from '@hono/zod-openapi'
import { membersInAnyCase } from './parse-json-object.ts'

/** What a client may send; the names that clients send beside the id are not looked at. */
export const NewUserMember = z
  .strictObject({ id: z.guid().openapi({ description: 'Of the user' }) })
  .openapi('NewUserMember')

export const newUserMemberNames = membersInAnyCase(['id'], {
  ignored: ['displayName', 'userPrincipalName', 'roleId', 'links'],
})
