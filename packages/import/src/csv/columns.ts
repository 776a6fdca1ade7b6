import type { Said, Value } from '../to-person.ts'

type Member = Exclude<keyof Said, 'proxyAddresses'>

/** The member of a user that a column holds; `enabled` is the opposite of `signInBlocked`. */
export type Column = Member | 'proxyAddresses' | 'enabled' | 'status' | 'outcome'

/**
 * The headings that are recognised, without spaces, punctuation and capitals: those of downloads from Entra, Microsoft
 * 365 and Google Workspace, of Partner Center's template, and of our own export and result files.
 */
const columns: Readonly<Record<string, Column>> = {
  id: 'externalId',
  objectid: 'externalId',
  externalid: 'externalId',
  userprincipalname: 'userPrincipalName',
  username: 'userPrincipalName',
  emailaddress: 'userPrincipalName',
  displayname: 'displayName',
  name: 'displayName',
  firstname: 'firstName',
  givenname: 'firstName',
  lastname: 'lastName',
  surname: 'lastName',
  usagelocation: 'usageLocation',
  phonenumber: 'phoneNumber',
  telephonenumber: 'phoneNumber',
  officephone: 'phoneNumber',
  workphone: 'phoneNumber',
  jobtitle: 'jobTitle',
  title: 'jobTitle',
  employeetitle: 'jobTitle',
  department: 'department',
  office: 'office',
  officelocation: 'office',
  officenumber: 'office',
  physicaldeliveryofficename: 'office',
  mobile: 'mobilePhone',
  mobilephone: 'mobilePhone',
  mobilenumber: 'mobilePhone',
  employeeid: 'employeeId',
  preferredlanguage: 'preferredLanguage',
  proxyaddresses: 'proxyAddresses',
  blockcredential: 'signInBlocked',
  signinblocked: 'signInBlocked',
  blocksignin: 'signInBlocked',
  accountenabled: 'enabled',
  status: 'status',
  outcome: 'outcome',
}

/**
 * The column of a heading; null for one that is ignored. Templates write `First name [givenName] Required`, where the
 * name in brackets counts unless it is a remark such as `[Required]` or `[READ ONLY]`.
 */
export function columnOf(heading: string): Column | null {
  const bare = heading.replace(/\[(required|read only)\]|\brequired\b|\(.*?\)/gi, '')
  const inBrackets = /\[(.+?)\]/.exec(bare)?.[1]
  const outside = toWord(bare.replace(/\[.*?\]/g, ''))
  // Its values answer the words outside the brackets.
  if (outside === 'blocksignin') return 'signInBlocked'
  const word = toWord(inBrackets ?? bare)
  return Object.hasOwn(columns, word) ? (columns[word] ?? null) : null
}

const toWord = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What a row says, by the columns of its heading. If two columns hold one member, the first with a value counts. */
export function saidBy(row: readonly string[], headings: readonly Heading[]): Said {
  const said: { -readonly [Name in keyof Said]: Said[Name] } = {}
  for (const [index, { column, heading }] of headings.entries()) {
    // Our files escape texts that a spreadsheet would take for a formula.
    const text = (row[index] ?? '').replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
    const value: Value = { column: heading, text }
    if (column === null || column === 'outcome' || value.text.trim() === '') continue
    if (column === 'proxyAddresses') said.proxyAddresses = splitAddresses(value)
    else if (column === 'enabled') said.signInBlocked ??= { ...value, text: opposite(value.text) }
    else if (column === 'status') said.signInBlocked ??= { ...value, text: blockedBy(value.text) }
    else said[column] ??= value
  }
  // Without a name, the fault names the column where it should be.
  const named = headings.find(({ column }) => column === 'userPrincipalName')
  if (named !== undefined) said.userPrincipalName ??= { column: named.heading, text: '' }
  return said
}

export interface Heading {
  readonly heading: string
  readonly column: Column | null
}

/**
 * Addresses are separated by a plus sign, a semicolon, a comma or a space. Each of them may also be part of an address.
 */
const splitAddresses = ({ column, text }: Value): readonly Value[] =>
  text.split(/[+;,\s]\s*(?=[a-z0-9]+:)/i).map((one) => ({ column, text: one }))

const opposite = (text: string): string =>
  ({ true: 'false', yes: 'no', '1': '0', false: 'true', no: 'yes', '0': '1' })[text.trim().toLowerCase()] ??
  text

const blockedBy = (text: string): string =>
  ({ active: 'no', suspended: 'yes' })[text.trim().toLowerCase()] ?? text
