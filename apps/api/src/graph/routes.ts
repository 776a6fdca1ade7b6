import type { z } from '@hono/zod-openapi'
import type { Handle, OptionName, Scopes } from './call.ts'
import {
  getDeletedItem,
  listDeletedGroups,
  listDeletedUsers,
  purgeDeletedItem,
  RestoreOptions,
  restoreDeletedItem,
} from './deleted-items.ts'
import { addMember, listMembers, Reference, removeMember } from './group-members.ts'
import {
  createGroup,
  deleteGroup,
  GroupChange,
  getGroup,
  listGroups,
  NewGroup,
  updateGroup,
} from './groups.ts'
import { scopes } from './scopes.ts'
import { NewUser, UserChange } from './user-body.ts'
import { createUser, deleteUser, getMe, getUser, listUsers, updateUser } from './users.ts'

/** One call of the contract. */
export interface GraphRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the version. Fixed parts are compared ignoring case; a part in braces is a parameter. */
  readonly path: string
  readonly summary: string
  /** Any one of these permissions of the token is enough; the caller's roles must allow it as well. */
  readonly scopes: Scopes
  /** The query options that it answers; all others are refused. */
  readonly options: readonly OptionName[]
  /** The schema of the body; absent for a call without one. */
  readonly body?: z.ZodType
  readonly handle: Handle
}

const listOptions: readonly OptionName[] = [
  '$top',
  '$select',
  '$filter',
  '$orderby',
  '$count',
  '$search',
  '$skiptoken',
]
const one: readonly OptionName[] = ['$select']
const none: readonly OptionName[] = []
const eitherRestore = [...new Set([...scopes.restoreUsers, ...scopes.writeGroups])]
const deletedUsers = {
  method: 'GET',
  summary: 'List the deleted users who can be restored',
  scopes: scopes.readDeletedUsers,
  options: listOptions,
  handle: listDeletedUsers,
} as const
const deletedGroups = {
  method: 'GET',
  summary: 'List the deleted groups that can be restored',
  scopes: scopes.readGroups,
  options: listOptions,
  handle: listDeletedGroups,
} as const
const restore = {
  method: 'POST',
  summary: 'Restore a deleted user or group; the refusal names every conflict with its holder',
  scopes: eitherRestore,
  options: none,
  body: RestoreOptions,
  handle: restoreDeletedItem,
} as const

/** Every call, those with fixed parts before those with a parameter in the same place. */
export const routes: readonly GraphRoute[] = [
  { ...deletedUsers, path: '/directory/deletedItems/microsoft.graph.user' },
  { ...deletedUsers, path: '/directory/deletedItems/graph.user' },
  { ...deletedGroups, path: '/directory/deletedItems/microsoft.graph.group' },
  { ...deletedGroups, path: '/directory/deletedItems/graph.group' },
  {
    method: 'GET',
    path: '/directory/deletedItems/{id}',
    summary: 'Get a deleted user or group',
    scopes: [...new Set([...scopes.readDeletedUsers, ...scopes.readGroups])],
    options: one,
    handle: getDeletedItem,
  },
  {
    method: 'DELETE',
    path: '/directory/deletedItems/{id}',
    summary: 'Remove a deleted user for good; nothing brings it back',
    scopes: eitherRestore,
    options: none,
    handle: purgeDeletedItem,
  },
  { ...restore, path: '/directory/deletedItems/{id}/restore' },
  { ...restore, path: '/directory/deletedItems/{id}/microsoft.graph.restore' },
  {
    method: 'GET',
    path: '/users',
    summary: 'List users; no deleted one is among them',
    scopes: scopes.readUsers,
    options: listOptions,
    handle: listUsers,
  },
  {
    method: 'POST',
    path: '/users',
    summary: 'Create a user',
    scopes: scopes.writeUsers,
    options: none,
    body: NewUser,
    handle: createUser,
  },
  {
    method: 'GET',
    path: '/users/{user}',
    summary: 'Get a user by its id or its user principal name',
    scopes: scopes.readUsers,
    options: one,
    handle: getUser,
  },
  {
    method: 'PATCH',
    path: '/users/{user}',
    summary: 'Change a user',
    scopes: scopes.writeUsers,
    options: none,
    body: UserChange,
    handle: updateUser,
  },
  {
    method: 'DELETE',
    path: '/users/{user}',
    summary: 'Delete a user, who can be restored until its window ends',
    scopes: scopes.deleteUsers,
    options: none,
    handle: deleteUser,
  },
  {
    method: 'GET',
    path: '/me',
    summary: 'Get the person of the token',
    scopes: scopes.readSelf,
    options: one,
    handle: getMe,
  },
  {
    method: 'GET',
    path: '/groups',
    summary: 'List groups; no deleted one is among them',
    scopes: scopes.readGroups,
    options: listOptions,
    handle: listGroups,
  },
  {
    method: 'POST',
    path: '/groups',
    summary: 'Create a group',
    scopes: scopes.writeGroups,
    options: none,
    body: NewGroup,
    handle: createGroup,
  },
  {
    method: 'GET',
    path: '/groups/{group}',
    summary: 'Get a group',
    scopes: scopes.readGroups,
    options: one,
    handle: getGroup,
  },
  {
    method: 'PATCH',
    path: '/groups/{group}',
    summary: 'Change a group',
    scopes: scopes.writeGroups,
    options: none,
    body: GroupChange,
    handle: updateGroup,
  },
  {
    method: 'DELETE',
    path: '/groups/{group}',
    summary: 'Delete a group, which can be restored until its window ends',
    scopes: scopes.writeGroups,
    options: none,
    handle: deleteGroup,
  },
  {
    method: 'GET',
    path: '/groups/{group}/members',
    summary: 'List the members of a group',
    scopes: scopes.readGroups,
    options: ['$top', '$select', '$skiptoken'],
    handle: listMembers,
  },
  {
    method: 'POST',
    path: '/groups/{group}/members/$ref',
    summary: 'Add a user to a group',
    scopes: scopes.writeMembers,
    options: none,
    body: Reference,
    handle: addMember,
  },
  {
    method: 'DELETE',
    path: '/groups/{group}/members/{id}/$ref',
    summary: 'Remove a user from a group',
    scopes: scopes.writeMembers,
    options: none,
    handle: removeMember,
  },
]
