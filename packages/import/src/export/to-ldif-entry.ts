import type { ExportedUser } from '@reprieve/domain/import'

type Line = readonly [attribute: string, value: string | null]

/**
 * A user as an entry of LDIF (RFC 2849) with the classes of `inetOrgPerson`, which a directory can take without a schema of
 * its own. The sign-in name is the first `mail`.
 */
export function toLdifEntry(user: ExportedUser): string {
  const { userPrincipalName, displayName, passwordHash = null } = user
  const at = userPrincipalName.lastIndexOf('@')
  const uid = userPrincipalName.slice(0, at)
  const domain = userPrincipalName.slice(at + 1)
  const components = domain.split('.').map((label) => `dc=${label}`)
  const lines: readonly Line[] = [
    ['dn', [`uid=${escapeName(uid)}`, 'ou=people', ...components].join(',')],
    ...classes.map((name): Line => ['objectClass', name]),
    ['entryUUID', user.id],
    ['uid', uid],
    ['cn', displayName],
    ['sn', user.lastName ?? displayName],
    ['givenName', user.firstName],
    ['displayName', displayName],
    ...mailsOf(user).map((mail): Line => ['mail', mail]),
    ['telephoneNumber', user.phoneNumber],
    ['mobile', user.mobilePhone],
    ['title', user.jobTitle],
    ['departmentNumber', user.department],
    ['physicalDeliveryOfficeName', user.office],
    ['employeeNumber', user.employeeId],
    ['preferredLanguage', user.preferredLanguage],
    ['userPassword', passwordHash?.startsWith('$argon2') ? `{ARGON2}${passwordHash}` : passwordHash],
  ]
  const written = lines.flatMap(([attribute, value]) => (value === null ? [] : [toLine(attribute, value)]))
  return `${written.join('')}\n`
}

const classes = ['top', 'person', 'organizationalPerson', 'inetOrgPerson']

/** The sign-in name and the other e-mail addresses. */
function mailsOf({ userPrincipalName, proxyAddresses }: ExportedUser): readonly string[] {
  const mails = proxyAddresses
    .filter((address) => /^smtp:/i.test(address))
    .map((address) => address.slice('smtp:'.length))
    .filter((mail) => mail.toLowerCase() !== userPrincipalName.toLowerCase())
  return [userPrincipalName, ...mails]
}

/** A value inside a distinguished name (RFC 4514). */
const escapeName = (value: string): string =>
  value.replace(/[",+;<=>\\]/g, (sign) => `\\${sign}`).replace(/^[ #]/, (sign) => `\\${sign}`)

function toLine(attribute: string, value: string): string {
  const isSafe = /^(?![ :<])[ -~]*$/.test(value) && !value.endsWith(' ')
  const line = isSafe
    ? `${attribute}: ${value}`
    : `${attribute}:: ${Buffer.from(value, 'utf8').toString('base64')}`
  return `${fold(line)}\n`
}

const longestLine = 76

/** Continues what is too long on lines that begin with a blank. The text is of ASCII. */
function fold(line: string): string {
  const parts = [line.slice(0, longestLine)]
  for (let start = longestLine; start < line.length; start += longestLine - 1)
    parts.push(` ${line.slice(start, start + longestLine - 1)}`)
  return parts.join('\n')
}
