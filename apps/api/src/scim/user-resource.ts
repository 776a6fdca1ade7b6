import { isCountryCode, ok, type Result } from '@reprieve/domain'
import type { ProvisionedUser, ProvisionUserInput, UpdateProvisionedUserInput } from '@reprieve/operations'
import { isObject, type ScimObject } from './attribute.ts'
import { type ScimRefusal, wrong } from './refusal.ts'
import { urns } from './schemas.ts'
import { withVersion } from './version.ts'

/**
 * A user as a provider sees it: what it has said itself, with what the directory knows in place of that. The directory
 * decides on names, sign-in, title, language, phone numbers, department, employee number and manager.
 */
export function toUserResource(provisioned: ProvisionedUser, base: string): ScimObject {
  const { user, externalId, attributes, groups } = provisioned
  const { [urns.enterprise]: _, ...said } = attributes
  const { name: saidName, phoneNumbers, emails, ...rest } = said
  const extension = toEnterprise(provisioned, base)
  const name = toName(provisioned, isObject(saidName) ? saidName : {})
  const phones = toPhoneNumbers(listOf(phoneNumbers), user)
  const location = `${base}/Users/${user.id}`
  return withVersion({
    schemas: extension === null ? [urns.user] : [urns.user, urns.enterprise],
    id: user.id,
    ...(externalId !== null && { externalId }),
    ...rest,
    userName: toUserName(rest.userName, user.userPrincipalName),
    ...(Object.keys(name).length > 0 && { name }),
    displayName: user.displayName,
    ...(user.jobTitle !== null && { title: user.jobTitle }),
    ...(user.preferredLanguage !== null && { preferredLanguage: user.preferredLanguage }),
    active: !user.signInBlocked,
    emails: emails ?? toEmails(user.proxyAddresses, user.userPrincipalName),
    ...(phones.length > 0 && { phoneNumbers: phones }),
    ...(groups.length > 0 && {
      groups: groups.map(({ id, displayName }) => ({
        value: id,
        $ref: `${base}/Groups/${id}`,
        display: displayName,
        type: 'direct',
      })),
    }),
    ...(extension !== null && { [urns.enterprise]: extension }),
    meta: { resourceType: 'User', created: user.createdAt.toISOString(), location },
  })
}

/** A sign-in name without a domain lies on the default one; its provider gets back what it has sent. */
const toUserName = (said: unknown, userPrincipalName: string): string =>
  typeof said === 'string' && userPrincipalName.toLowerCase().startsWith(`${said.toLowerCase()}@`)
    ? said
    : userPrincipalName

function toName({ user }: ProvisionedUser, said: ScimObject): ScimObject {
  const { givenName: _given, familyName: _family, formatted, ...rest } = said
  const whole = [user.firstName, user.lastName].filter((part) => part !== null).join(' ')
  return {
    ...(formatted !== undefined ? { formatted } : whole !== '' && { formatted: whole }),
    ...(user.lastName !== null && { familyName: user.lastName }),
    ...(user.firstName !== null && { givenName: user.firstName }),
    ...rest,
  }
}

function toPhoneNumbers(
  said: readonly unknown[],
  { phoneNumber, mobilePhone }: ProvisionedUser['user'],
): readonly unknown[] {
  const known = { work: phoneNumber, mobile: mobilePhone }
  let phones = said
  for (const [type, value] of Object.entries(known)) {
    const isType = (one: unknown): boolean => isObject(one) && one.type === type
    if (value === null) phones = phones.filter((one) => !isType(one))
    else if (!phones.some(isType)) phones = [...phones, { value, type }]
    else phones = phones.map((one) => (isObject(one) && one.type === type ? { ...one, value } : one))
  }
  return phones
}

const toEmails = (proxyAddresses: readonly string[], userPrincipalName: string): readonly ScimObject[] => {
  const mails = proxyAddresses.filter((address) => /^smtp:/i.test(address))
  if (mails.length === 0) return [{ value: userPrincipalName, type: 'work', primary: true }]
  return mails.map((address) => ({
    value: address.slice('smtp:'.length),
    type: 'work',
    primary: address.startsWith('SMTP:'),
  }))
}

function toEnterprise({ user, attributes, managerId }: ProvisionedUser, base: string): ScimObject | null {
  const said = attributes[urns.enterprise]
  const extension = {
    ...(isObject(said) ? said : {}),
    ...(user.employeeId !== null && { employeeNumber: user.employeeId }),
    ...(user.department !== null && { department: user.department }),
    ...(managerId !== null && { manager: { value: managerId, $ref: `${base}/Users/${managerId}` } }),
  }
  return Object.keys(extension).length === 0 ? null : extension
}

type Changes = UpdateProvisionedUserInput['changes']

/** What a normalized resource says, apart by who keeps it. */
export interface SaidOfUser {
  readonly userName: string
  readonly externalId: string | undefined
  readonly active: boolean | undefined
  readonly password: string | undefined
  /** Null where the extension says that there is none; undefined where it says nothing. */
  readonly managerId: string | null | undefined
  /** All that the directory keeps; what the resource does not have is cleared. */
  readonly profile: Omit<Required<Pick<Changes, Kept>>, never> & { readonly usageLocation?: string }
  /** What the directory does not know. */
  readonly attributes: ProvisionUserInput['attributes']
}

type Kept =
  | 'displayName'
  | 'firstName'
  | 'lastName'
  | 'phoneNumber'
  | 'mobilePhone'
  | 'jobTitle'
  | 'preferredLanguage'
  | 'department'
  | 'employeeId'

/** Reads a normalized resource. */
export function readUserResource(resource: ScimObject): Result<SaidOfUser, ScimRefusal> {
  const { userName, externalId, active, password, name, displayName, title, preferredLanguage } = resource
  if (typeof userName !== 'string' || userName.trim() === '')
    return wrong('invalidValue', 'userName is needed')
  const parts = isObject(name) ? name : {}
  const said = resource[urns.enterprise]
  const extension = isObject(said) ? said : undefined
  const manager = extension?.manager
  const managerValue = isObject(manager) ? manager.value : undefined
  const phones = listOf(resource.phoneNumbers)
  const country = countryOf(listOf(resource.addresses))
  return ok({
    userName,
    externalId: textOf(externalId) ?? undefined,
    active: typeof active === 'boolean' ? active : undefined,
    password: textOf(password) ?? undefined,
    managerId: extension === undefined ? undefined : textOf(managerValue),
    profile: {
      displayName: textOf(displayName) ?? textOf(parts.formatted) ?? wholeName(parts) ?? userName,
      firstName: textOf(parts.givenName),
      lastName: textOf(parts.familyName),
      phoneNumber: phoneOf(phones, 'work'),
      mobilePhone: phoneOf(phones, 'mobile'),
      jobTitle: textOf(title),
      preferredLanguage: textOf(preferredLanguage),
      department: textOf(extension?.department),
      employeeId: textOf(extension?.employeeNumber),
      ...(country !== null && { usageLocation: country }),
    },
    attributes: toAttributes(resource, extension),
  })
}

/** What is left of a resource without the values that the directory keeps. */
function toAttributes(
  resource: ScimObject,
  extension: ScimObject | undefined,
): ProvisionUserInput['attributes'] {
  const {
    id: _id,
    schemas: _schemas,
    meta: _meta,
    groups: _groups,
    externalId: _externalId,
    userName,
    displayName: _displayName,
    title: _title,
    preferredLanguage: _language,
    active: _active,
    password: _password,
    name,
    [urns.enterprise]: _extension,
    [urns.returned]: _returned,
    ...rest
  } = resource
  const { givenName: _given, familyName: _family, ...parts } = isObject(name) ? name : {}
  const { employeeNumber: _number, department: _department, manager: _manager, ...work } = extension ?? {}
  const kept = {
    ...rest,
    ...(typeof userName === 'string' && !userName.includes('@') && { userName }),
    ...(Object.keys(parts).length > 0 && { name: parts }),
    ...(Object.keys(work).length > 0 && { [urns.enterprise]: work }),
  }
  // Values that were read from JSON, or are parts of such.
  return kept as ProvisionUserInput['attributes']
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

const wholeName = ({ givenName, familyName }: ScimObject): string | null => {
  const parts = [textOf(givenName), textOf(familyName)].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

const phoneOf = (phones: readonly unknown[], type: string): string | null => {
  const found = phones.find((one) => isObject(one) && one.type === type)
  return isObject(found) ? textOf(found.value) : null
}

/** The country of the work or the primary address, where it is written as the directory has countries. */
function countryOf(addresses: readonly unknown[]): string | null {
  const objects = addresses.filter(isObject)
  const address =
    objects.find(({ type }) => type === 'work') ?? objects.find(({ primary }) => primary === true)
  const country = textOf(address?.country)?.trim().toUpperCase() ?? null
  return country !== null && isCountryCode(country) ? country : null
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
