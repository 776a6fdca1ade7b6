import { domainToUnicode } from 'node:url'
import { foldCase, type User } from '@reprieve/domain'

/**
 * The normal form in which texts are sorted and searched, the same in every database: compatible characters are
 * unified, capitals and accents removed, letters with a stroke and ligatures replaced by plain letters, apostrophes,
 * hyphens and spaces unified. A search text has to be converted too.
 */
export const toNormalText = (text: string): string =>
  foldCase(text.normalize('NFKD'))
    .normalize('NFKD')
    .replace(unwritten, '')
    .replace(otherwiseWritten, (letter) => writtenAs.get(letter) ?? letter)
    .replace(/\s+/gu, ' ')
    .normalize('NFC')

const unwritten = /[\u0300-\u036f\p{Default_Ignorable_Code_Point}]/gu

/** Small letters that no Unicode form decomposes, with what people type in their place. */
const writtenAs = new Map([
  ...['łl', 'øo', 'đd', 'ðd', 'ħh', 'ıi', 'ŧt', 'ƶz', 'ƀb', 'ɨi', 'ŋn'].map((pair): [string, string] => {
    const [letter = '', written = ''] = pair
    return [letter, written]
  }),
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ...[...'\u2018\u2019\u201b\u02bc\u02b9\u2032\u0060\u00b4'].map((mark): [string, string] => [mark, "'"]),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2212'].map((mark): [string, string] => [mark, '-']),
])
const otherwiseWritten = new RegExp(`[${[...writtenAs.keys()].join('')}]`, 'gu')

/** The value of `sort_name`. */
export const toSortName = (displayName: string): string => toNormalText(displayName).trim()

/**
 * The value of `search_text`: display name, first and last name, sign-in name and addresses without prefix, job title,
 * department and employee id, each on a line of its own. A name on an international domain is there in both forms.
 */
export function toSearchText({
  displayName,
  firstName,
  lastName,
  userPrincipalName,
  proxyAddresses,
  jobTitle,
  department,
  employeeId,
}: SearchedByText): string {
  const values = proxyAddresses.map((address) => address.slice(address.indexOf(':') + 1))
  const person = [firstName, lastName].filter(Boolean).join(' ')
  const names = [userPrincipalName, ...values].flatMap((name) => [name, withReadableDomain(name)])
  const work = [jobTitle, department, employeeId].map((text) => text ?? '')
  const lines = [displayName, person, ...names, ...work].map(toNormalText)
  return [...new Set(lines.filter((line) => line !== ''))].join('\n')
}

type SearchedByText = Pick<User, 'displayName' | 'userPrincipalName' | 'proxyAddresses'> &
  Partial<Pick<User, 'firstName' | 'lastName' | 'jobTitle' | 'department' | 'employeeId'>>

function withReadableDomain(name: string): string {
  const at = name.lastIndexOf('@')
  const readable = name.includes('xn--', at) ? domainToUnicode(name.slice(at + 1)) : ''
  return at < 0 || readable === '' ? name : `${name.slice(0, at)}@${readable}`
}
