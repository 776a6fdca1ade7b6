import { type DirectoryRole, directoryRoles, ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'

/** The roles that a tenant has: every one of them, whether or not anybody has it. */
export const listDirectoryRoles = defineQuery<readonly DirectoryRole[], never>()({
  requires: 'users.read',
  input: Nothing,
  *run() {
    return ok(directoryRoles)
  },
})
