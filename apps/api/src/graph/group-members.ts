import { ok } from '@reprieve/domain'
import { parseGuid } from '../http/parse-guid.ts'
import type { Handle } from './call.ts'
import { inMemory } from './in-memory.ts'
import { answerList } from './list.ts'
import { memberType } from './member-type.ts'
import { alreadyReferenced, readUserReference } from './reference.ts'
import { notFound } from './refusal.ts'

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

/** The owners of a group. Groups of this directory have none: its administrators own all of them. */
export const listOwners: Handle = async ({ operations, context }, call) => {
  const { group = '' } = call.parameters
  const groupId = parseGuid(group)
  if (groupId === undefined) return notFound(group)
  const found = await operations.getGroup(context, { groupId })
  if (!found.ok) return found
  return found.value.deletion === null ? answerList(call, memberType, inMemory([])) : notFound(group)
}

/** Adds the user whose address is sent. */
export const addMember: Handle = async ({ operations, context }, { body, parameters: { group = '' } }) => {
  const groupId = parseGuid(group)
  if (groupId === undefined) return notFound(group)
  const userId = readUserReference(body)
  if (!userId.ok) return userId
  const added = await operations.addGroupMember(context, { groupId, userId: userId.value })
  if (!added.ok) return added
  return added.value.changed ? ok({ status: 204, body: null }) : alreadyReferenced('members')
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
