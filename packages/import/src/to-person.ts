import { isPlainText, type ProfileText, profileTexts } from '@reprieve/domain'
import type { ImportedPerson } from '@reprieve/domain/import'
import { undecodable } from './decode.ts'
import type { SourceItem, SourceProblem, Unreadable } from './source-item.ts'

/** What a record says about a person, with the column of each value. An absent or empty value is not said. */
export interface Said {
  readonly externalId?: Value
  readonly userPrincipalName?: Value
  readonly displayName?: Value
  readonly firstName?: Value
  readonly lastName?: Value
  readonly usageLocation?: Value
  readonly phoneNumber?: Value
  /** `{SCHEME}…`; any other text is ignored. */
  readonly passwordHash?: Value
  readonly jobTitle?: Value
  readonly department?: Value
  readonly office?: Value
  readonly mobilePhone?: Value
  readonly employeeId?: Value
  readonly preferredLanguage?: Value
  readonly signInBlocked?: Value
  /** Each in the form `PREFIX:value`. */
  readonly proxyAddresses?: readonly Value[]
}

export interface Value {
  readonly column: string
  readonly text: string
}

/** The person that a record describes, or the fault in the record. */
export function toPerson(line: number, said: Said): SourceItem {
  const { signInBlocked, proxyAddresses = [], ...texts } = said
  const values = [...Object.values(texts), ...proxyAddresses].filter((value) => value !== undefined)
  for (const { column, text } of values) {
    const problem = problemOf(text)
    if (problem !== null) return unreadable(line, column, problem)
  }
  if (proxyAddresses.length > mostAddresses)
    return unreadable(line, proxyAddresses[0]?.column ?? null, 'too-large')
  const blocked = toYesOrNo(signInBlocked)
  if (blocked === 'neither') return unreadable(line, signInBlocked?.column ?? null, 'not-yes-or-no')
  const name = textOf(texts.userPrincipalName)
  if (name === undefined) return unreadable(line, texts.userPrincipalName?.column ?? null, 'no-name')
  const first = textOf(texts.firstName)
  const last = textOf(texts.lastName)
  const bothNames = [first, last].filter((part) => part !== undefined).join(' ')
  const addresses = proxyAddresses.map(({ text }) => text.trim()).filter((text) => text !== '')
  const person: ImportedPerson = {
    externalId: textOf(texts.externalId) ?? null,
    userPrincipalName: name,
    displayName: textOf(texts.displayName) ?? (bothNames === '' ? name : bothNames),
    ...(first !== undefined && { firstName: first }),
    ...(last !== undefined && { lastName: last }),
    ...present('usageLocation', textOf(texts.usageLocation)),
    ...present('phoneNumber', textOf(texts.phoneNumber)),
    ...profileOf(texts),
    ...present('passwordHash', textOf(texts.passwordHash)),
    ...(blocked !== undefined && { signInBlocked: blocked }),
    ...(addresses.length > 0 && { proxyAddresses: addresses }),
  }
  return { kind: 'person', line, person }
}

export const unreadable = (line: number, column: string | null, problem: SourceProblem): Unreadable => ({
  kind: 'unreadable',
  line,
  column,
  problem,
})

/** The members on which no rule depends, as far as the source gives them. */
const profileOf = (said: Said) =>
  Object.assign({}, ...profileTexts.map((name) => present(name, textOf(said[name])))) as Partial<
    Record<ProfileText, string>
  >

export const longestText = 1_024
export const mostAddresses = 500

/** What keeps a text from being a member of a user or group; null for nothing. */
export function problemOf(text: string): SourceProblem | null {
  if (text.includes(undecodable)) return 'encoding'
  if (text.trim().length > longestText) return 'too-large'
  return isPlainText(text.trim()) ? null : 'characters'
}

const present = <Name extends string>(name: Name, text: string | undefined) =>
  (text === undefined ? {} : { [name]: text }) as { readonly [Key in Name]?: string }

// `trim` also removes the no-break space and the byte order mark, which spreadsheets leave behind.
const textOf = (value: Value | undefined): string | undefined => value?.text.trim() || undefined

function toYesOrNo(value: Value | undefined): boolean | undefined | 'neither' {
  const text = textOf(value)?.toLowerCase()
  if (text === undefined) return undefined
  if (['true', 'yes', '1'].includes(text)) return true
  return ['false', 'no', '0'].includes(text) ? false : 'neither'
}
