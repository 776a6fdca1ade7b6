import { Group, toGroup } from '../../../wire/group.ts'
import { listByStateRoute } from '../list-by-state-route.ts'

export const listGroupsRoute = listByStateRoute({
  operationId: 'listGroups',
  tag: 'Groups',
  plural: 'groups',
  summary: 'List the groups by name, or those in the bin',
  items: 'Groups',
  schema: Group,
  list: ({ listGroups }) => listGroups,
  toWire: toGroup,
})
