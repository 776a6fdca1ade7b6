import type { GroupReference, Handle, SourceItem } from '../source-item.ts'
import { toGroup } from '../to-group.ts'
import { listOf, type Members } from './members.ts'

export const handleOfId = (id: string): Handle => `id:${id.toLowerCase()}`

const handleOfPath = (path: string): Handle => `path:${path.toLowerCase()}`

/** The groups of a Keycloak user, by path. */
export const keycloakGroupsOf = ({ groups }: Members): readonly GroupReference[] =>
  textsOf(groups).map((path) => ({
    handle: handleOfPath(path),
    displayName: path.slice(path.lastIndexOf('/') + 1),
  }))

/** The groups of a SCIM user, by id. */
export const scimGroupsOf = ({ groups }: Members): readonly GroupReference[] =>
  listOf(groups).flatMap(({ value, display }) =>
    typeof value === 'string'
      ? [{ handle: handleOfId(value), displayName: typeof display === 'string' ? display : value }]
      : [],
  )

/** A group of SCIM, or one of Keycloak with the groups in it; none for anything else. */
export function toJsonGroups(line: number, value: Members): readonly SourceItem[] {
  if (textsOf(value.schemas).some((schema) => /:core:2\.0:group$/i.test(schema)))
    return [toScimGroup(line, value)]
  return typeof value.name === 'string' ? keycloakGroups(line, value, '') : []
}

function toScimGroup(line: number, group: Members): SourceItem {
  const id = textOf(group.id)
  const externalId = textOf(group.externalId) ?? id ?? textOf(group.displayName) ?? ''
  return toGroup(line, {
    externalId,
    displayName: { column: 'displayName', text: textOf(group.displayName) ?? externalId },
    proxyAddresses: [],
    handles: [id ?? externalId].map(handleOfId),
    members: listOf(group.members).flatMap(({ value }) =>
      typeof value === 'string' ? [handleOfId(value)] : [],
    ),
  })
}

function keycloakGroups(line: number, group: Members, above: string): readonly SourceItem[] {
  const name = textOf(group.name) ?? ''
  const path = textOf(group.path) ?? `${above}/${name}`
  const item = toGroup(line, {
    externalId: textOf(group.id) ?? path,
    displayName: { column: 'name', text: name },
    proxyAddresses: [],
    handles: [handleOfPath(path)],
    members: [],
  })
  return [item, ...listOf(group.subGroups).flatMap((below) => keycloakGroups(line, below, path))]
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
