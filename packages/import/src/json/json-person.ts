import type { SourceItem, SourcePerson } from '../source-item.ts'
import { type Said, toPerson, unreadable, type Value } from '../to-person.ts'
import { handleOfId, keycloakGroupsOf, scimGroupsOf, toJsonGroups } from './json-groups.ts'
import { isObject, listOf, type Members } from './members.ts'

interface Read {
  /** A group can have groups in it, each of which is an item of its own. */
  readonly items: readonly SourceItem[]
  /** Members that are ignored. */
  readonly ignored: readonly string[]
}

/** Reads a user of Keycloak or of SCIM 2.0, which differ in the member with the sign-in name, or a group of either. */
export function toJsonItems(line: number, value: unknown): Read {
  if (!isObject(value)) return { items: [unreadable(line, null, 'malformed')], ignored: [] }
  if ('userName' in value) {
    const links = { memberOf: scimGroupsOf(value), ...scimManagerOf(value) }
    return read(line, value, scimMembers, saidByScim(value), links)
  }
  if ('username' in value)
    return read(line, value, keycloakMembers, saidByKeycloak(value), { memberOf: keycloakGroupsOf(value) })
  const groups = toJsonGroups(line, value)
  return { items: groups.length > 0 ? groups : [{ kind: 'skipped', line, why: 'no-person' }], ignored: [] }
}

function read(
  line: number,
  value: Members,
  used: ReadonlySet<string>,
  said: Said,
  links: Pick<SourcePerson, 'memberOf' | 'manager'>,
): Read {
  const item = toPerson(line, said)
  const id = typeof value.id === 'string' ? [handleOfId(value.id)] : []
  const items = item.kind === 'person' ? [{ ...item, handles: id, ...links }] : [item]
  return { items, ignored: Object.keys(value).filter((name) => !used.has(name)) }
}

const keycloakMembers = new Set(['id', 'username', 'email', 'firstName', 'lastName', 'enabled', 'groups'])

function saidByKeycloak(user: Members): Said {
  const username = valueIn(user, 'username')
  const email = valueIn(user, 'email')
  const name = email !== undefined && !username?.text.includes('@') ? email : username
  return {
    ...member('externalId', valueIn(user, 'id')),
    ...member('userPrincipalName', name),
    ...member('firstName', valueIn(user, 'firstName')),
    ...member('lastName', valueIn(user, 'lastName')),
    ...member('signInBlocked', opposite(valueIn(user, 'enabled'))),
    ...(name === username && email !== undefined && addressesOf([email], username)),
  }
}

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

const scimMembers = new Set([
  'schemas',
  'meta',
  'id',
  'externalId',
  'userName',
  'displayName',
  'name',
  'emails',
  'phoneNumbers',
  'title',
  'preferredLanguage',
  enterprise,
  'active',
  'groups',
])

/** The manager of a SCIM user, by id. */
function scimManagerOf({ [enterprise]: extension }: Members): Pick<SourcePerson, 'manager'> {
  const manager = isObject(extension) && isObject(extension.manager) ? extension.manager.value : undefined
  return typeof manager === 'string' && manager !== '' ? { manager: handleOfId(manager) } : {}
}

function saidByScim(user: Members): Said {
  const name = isObject(user.name) ? user.name : {}
  const userName = valueIn(user, 'userName')
  const emails = listOf(user.emails).flatMap((email) => valueIn(email, 'value', 'emails') ?? [])
  const phones = listOf(user.phoneNumbers)
  const mobile = phones.find(({ type }) => type === 'mobile')
  const phone = phones.find(({ type }) => type !== 'mobile')
  const { [enterprise]: work = {} } = user
  const extension = isObject(work) ? work : {}
  return {
    ...member('externalId', valueIn(user, 'externalId') ?? valueIn(user, 'id')),
    ...member('userPrincipalName', userName?.text.includes('@') ? userName : (emails[0] ?? userName)),
    ...member('displayName', valueIn(user, 'displayName') ?? valueIn(name, 'formatted', 'name.formatted')),
    ...member('firstName', valueIn(name, 'givenName', 'name.givenName')),
    ...member('lastName', valueIn(name, 'familyName', 'name.familyName')),
    ...member('phoneNumber', phone && valueIn(phone, 'value', 'phoneNumbers')),
    ...member('mobilePhone', mobile && valueIn(mobile, 'value', 'phoneNumbers')),
    ...member('jobTitle', valueIn(user, 'title')),
    ...member('preferredLanguage', valueIn(user, 'preferredLanguage')),
    ...member('department', valueIn(extension, 'department')),
    ...member('employeeId', valueIn(extension, 'employeeNumber')),
    ...member('signInBlocked', opposite(valueIn(user, 'active'))),
    ...addressesOf(emails, userName?.text.includes('@') ? userName : emails[0]),
  }
}

function valueIn(members: Members, name: string, column = name): Value | undefined {
  const value = members[name]
  if (typeof value === 'string') return value.trim() === '' ? undefined : { column, text: value }
  return typeof value === 'boolean' || typeof value === 'number' ? { column, text: String(value) } : undefined
}

const member = <Name extends keyof Said>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value }

const opposite = (value: Value | undefined): Value | undefined =>
  value && { ...value, text: { true: 'no', false: 'yes' }[value.text] ?? value.text }

/** The addresses besides the sign-in name. */
function addressesOf(emails: readonly Value[], name: Value | undefined): Pick<Said, 'proxyAddresses'> {
  const others = emails.filter(({ text }) => text.toLowerCase() !== name?.text.toLowerCase())
  if (others.length === 0) return {}
  return { proxyAddresses: others.map(({ column, text }) => ({ column, text: `smtp:${text.trim()}` })) }
}
