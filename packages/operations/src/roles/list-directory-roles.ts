import { type DirectoryRole, directoryRoles, ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'

/** Lists every role that exists, whether or not anybody in the tenant has it. */
export const listDirectoryRoles = defineQuery<readonly DirectoryRole[], never>()({
  requires: 'users.read',
  input: Nothing,
  *run() {
    return ok(directoryRoles)
  },
})
