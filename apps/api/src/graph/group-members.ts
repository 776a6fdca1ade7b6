import { z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { parseGuid } from '../http/parse-guid.ts'
import { readObject } from './body.ts'
import type { Handle } from './call.ts'
import { answerList } from './list.ts'
import type { EntityType } from './property.ts'
import { badRequest, notFound } from './refusal.ts'

interface MemberItem {
  readonly userId: string
  readonly displayName: string
  readonly userPrincipalName: string
}

/** What the directory lists of a member; more is at `users/{id}`. */
const memberType: EntityType<MemberItem> = {
  name: 'user',
  set: 'directoryObjects',
  properties: [
    { name: '@odata.type', kind: 'text', isDefault: true, of: () => '#microsoft.graph.user' },
    { name: 'id', kind: 'text', isDefault: true, of: ({ userId }) => userId },
    { name: 'displayName', kind: 'text', isDefault: true, of: ({ displayName }) => displayName },
    {
      name: 'userPrincipalName',
      kind: 'text',
      isDefault: true,
      of: ({ userPrincipalName }) => userPrincipalName,
    },
  ],
}

export const listMembers: Handle = async ({ operations, context }, call) => {
  const { group = '' } = call.parameters
  const groupId = parseGuid(group)
  if (groupId === undefined) return notFound(group)
  return answerList(call, memberType, {
    orders: [],
    count: null,
    read: (page) => operations.listGroupMembers(context, { groupId, page }),
  })
}

export const Reference = z.strictObject({ '@odata.id': z.string().max(2_048) }).openapi('reference')

const referenced = /\/(?:directoryObjects|users)(?:\/|\(')([0-9a-f-]{36})(?:'\))?$/i

/** Adds the user whose address is sent. */
export const addMember: Handle = async ({ operations, context }, { body, parameters: { group = '' } }) => {
  const groupId = parseGuid(group)
  if (groupId === undefined) return notFound(group)
  const read = readObject(body, Reference)
  if (!read.ok) return read
  const userId = parseGuid(referenced.exec(read.value['@odata.id'])?.[1] ?? '')
  if (userId === undefined) return badRequest('@odata.id must be the address of a user by its id.')
  const added = await operations.addGroupMember(context, { groupId, userId })
  if (!added.ok) return added
  if (added.value.changed) return ok({ status: 204, body: null })
  return badRequest(
    "One or more added object references already exist for the following modified properties: 'members'.",
  )
}

export const removeMember: Handle = async (
  { operations, context },
  { parameters: { group = '', id = '' } },
) => {
  const groupId = parseGuid(group)
  if (groupId === undefined) return notFound(group)
  const userId = parseGuid(id)
  if (userId === undefined) return notFound(id)
  const removed = await operations.removeGroupMember(context, { groupId, userId })
  if (!removed.ok) return removed
  return removed.value.changed ? ok({ status: 204, body: null }) : notFound(id)
}
