import type { SourceGroup, SourceItem } from './source-item.ts'
import { longestText, mostAddresses, problemOf, unreadable, type Value } from './to-person.ts'

interface SaidGroup extends Pick<SourceGroup, 'externalId' | 'handles' | 'members'> {
  readonly displayName: Value
  /** Each `PREFIX:value`. */
  readonly proxyAddresses: readonly Value[]
}

/** The group that a record tells of, or what is wrong with the record. */
export function toGroup(line: number, { displayName, proxyAddresses, ...said }: SaidGroup): SourceItem {
  for (const { column, text } of [displayName, ...proxyAddresses]) {
    const problem = problemOf(text)
    if (problem !== null) return unreadable(line, column, problem)
  }
  if (proxyAddresses.length > mostAddresses || said.externalId.length > longestText)
    return unreadable(line, null, 'too-large')
  const name = displayName.text.trim()
  if (name === '') return unreadable(line, displayName.column, 'no-name')
  return {
    kind: 'group',
    line,
    ...said,
    displayName: name,
    proxyAddresses: proxyAddresses.map(({ text }) => text.trim()),
  }
}
