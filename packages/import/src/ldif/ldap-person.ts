import type { SourceItem } from '../source-item.ts'
import { type Said, toPerson, type Value } from '../to-person.ts'

import { firstValueOf, handleOfName, handleOfUid } from './distinguished-name.ts'
import { type Attributes, toLdapGroup } from './ldap-group.ts'

const personClasses = new Set([
  'person',
  'organizationalperson',
  'inetorgperson',
  'user',
  'account',
  'posixaccount',
  'ipauser',
])
const machineClasses = new Set(['computer', 'ipahost', 'device'])

const used = new Set([
  'dn',
  'changetype',
  'objectclass',
  'entryuuid',
  'ipauniqueid',
  'nsuniqueid',
  'objectguid',
  'userprincipalname',
  'mail',
  'mailalternateaddress',
  'proxyaddresses',
  'uid',
  'displayname',
  'cn',
  'givenname',
  'sn',
  'telephonenumber',
  'userpassword',
  'title',
  'departmentnumber',
  'department',
  'ou',
  'physicaldeliveryofficename',
  'roomnumber',
  'mobile',
  'employeenumber',
  'employeeid',
  'preferredlanguage',
  'c',
  'nsaccountlock',
  'useraccountcontrol',
  'manager',
  'memberof',
  'member',
  'uniquemember',
  'memberuid',
])

/** The attribute of a description without its options, in lower case: `cn;lang-en` counts as `cn`. */
export const attributeOf = (description: string): string => description.trim().toLowerCase()

export const isUsed = (attribute: string): boolean => used.has(attribute)

/** The person or the group that an entry describes; anything else is skipped. */
export function toLdapItem(line: number, attributes: Attributes): SourceItem {
  const classes = (attributes.get('objectclass') ?? []).map((name) => name.trim().toLowerCase())
  const isPerson =
    classes.some((name) => personClasses.has(name)) && !classes.some((name) => machineClasses.has(name))
  // `ldapsearch` with a few selected attributes returns no object class.
  const seemsPerson = classes.length === 0 && (attributes.has('uid') || attributes.has('mail'))
  if (!isPerson && !seemsPerson) return toLdapGroup(line, classes, attributes)
  const item = toPerson(line, saidBy(attributes))
  if (item.kind !== 'person') return item
  const memberOf = (attributes.get('memberof') ?? []).map((dn) => ({
    handle: handleOfName(dn),
    displayName: firstValueOf(dn),
  }))
  const handles = [
    ...(attributes.get('dn') ?? []).map(handleOfName),
    ...(attributes.get('uid') ?? []).map(handleOfUid),
  ]
  const manager = attributes.get('manager')?.find((dn) => dn.trim() !== '')
  return { ...item, handles, memberOf, ...(manager !== undefined && { manager: handleOfName(manager) }) }
}

function saidBy(attributes: Attributes): Said {
  const first = (...names: readonly string[]): Value | undefined => {
    for (const column of names) {
      const text = attributes.get(column)?.[0]
      if (text !== undefined && text.trim() !== '') return { column, text }
    }
    return undefined
  }
  const userPrincipalName = first('userprincipalname', 'mail', 'uid')
  const mails = ['mail', 'mailalternateaddress'].flatMap((column) =>
    (attributes.get(column) ?? [])
      .filter((text) => text.trim().toLowerCase() !== userPrincipalName?.text.trim().toLowerCase())
      .map((text) => ({ column, text: `smtp:${text.trim()}` })),
  )
  const proxies = (attributes.get('proxyaddresses') ?? []).map((text) => ({ column: 'proxyaddresses', text }))
  const known = new Set(proxies.map(({ text }) => text.toLowerCase()))
  const addresses = [...proxies, ...mails.filter(({ text }) => !known.has(text.toLowerCase()))]
  const said: Record<keyof Said, Value | readonly Value[] | undefined> = {
    externalId: first('entryuuid', 'ipauniqueid', 'nsuniqueid', 'objectguid'),
    userPrincipalName,
    displayName: first('displayname', 'cn'),
    firstName: first('givenname'),
    lastName: first('sn'),
    usageLocation: first('c'),
    phoneNumber: first('telephonenumber'),
    passwordHash: hashOf(first('userpassword')),
    jobTitle: first('title'),
    department: first('department', 'ou', 'departmentnumber'),
    office: first('physicaldeliveryofficename', 'roomnumber'),
    mobilePhone: first('mobile'),
    employeeId: first('employeeid', 'employeenumber'),
    preferredLanguage: first('preferredlanguage'),
    signInBlocked: blockedBy(first('nsaccountlock'), first('useraccountcontrol')),
    proxyAddresses: addresses,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Said
}

/** Passwords in clear text are not taken. */
const hashOf = (value: Value | undefined): Value | undefined =>
  value !== undefined && /^(\{|\$2[aby]\$)/.test(value.text) ? value : undefined

/** Active Directory stores a set of flags. The second one says that the account is disabled. */
function blockedBy(lock: Value | undefined, control: Value | undefined): Value | undefined {
  if (lock !== undefined) return lock
  if (control === undefined) return undefined
  return { ...control, text: (Number(control.text) & 2) === 2 ? 'yes' : 'no' }
}
