import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * Every message of every mailbox in a mail root, set aside or not: by user, its place in the mailbox and its contents.
 */
export function readMessages(mailRoot: string): ReadonlyMap<string, readonly string[]> {
  const messagesByUser = new Map<string, string[]>()
  for (const path of readdirSync(mailRoot, { recursive: true, encoding: 'utf8' }).sort()) {
    const [, place = '', userId = '', ...inside] = path.split(sep)
    if (!['active', 'set-aside'].includes(place) || !['new', 'cur'].includes(inside.at(-2) ?? '')) continue
    const message = `${inside.join('/')}: ${readFileSync(join(mailRoot, path), 'utf8')}`
    messagesByUser.set(userId, [...(messagesByUser.get(userId) ?? []), message])
  }
  return messagesByUser
}
