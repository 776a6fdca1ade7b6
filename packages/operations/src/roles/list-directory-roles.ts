import { type DirectoryRole, directoryRoles, ok } from '@reprieve/domain'
import { defineQuery } from '../define-query.ts'
import { Nothing } from '../input.ts'

/** The roles that a tenant has: every one of them, whether or not anybody has it. */
export const listDirectoryRoles = defineQuery<readonly DirectoryRole[], never>()({
  requires: 'users.read',
  input: Nothing,
  *run() {
    return ok(directoryRoles)
  },
})
