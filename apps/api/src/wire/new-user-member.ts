import { z } from '@hono/zod-openapi'
import { namesInAnyCase } from './parse-json-object.ts'

/** What a client may send; the names that clients send beside the id are not looked at. */
export const NewUserMember = z
  .object({ id: z.guid().openapi({ description: 'Of the user' }) })
  .openapi('NewUserMember')

export const newUserMemberNames = namesInAnyCase(['id'])
