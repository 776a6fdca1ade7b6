import { timingSafeEqual } from 'node:crypto'
import { knownDeviceForMs } from '@reprieve/domain/service'
import type { Dependencies } from '../../dependencies.ts'
import { keyedHash } from './keyed-hash.ts'

/**
 * The contents of the cookie {@link deviceCookie}: a signed mark for each account that has signed in from the browser.
 */
export interface KnownDevices {
  /** The id of the device if the marks say that the account has signed in from it recently enough; else null. */
  readonly find: (marks: string | undefined, account: string) => Promise<string | null>
  /** The marks with one for the account, newest first. */
  readonly remember: (marks: string | undefined, account: string) => Promise<string>
}

export const deviceCookie = { name: 'reprieve-devices', maxAgeSeconds: knownDeviceForMs / 1000 } as const

const marksAtMost = 8

interface Mark {
  readonly device: string
  readonly signedInAt: number
  readonly text: string
}

/**
 * Makes and checks the marks. A mark names no account and is worth nothing for another one: it only gives its bearer a
 * separate budget of wrong passwords. Only somebody who has signed in to an account can have one.
 */
export function knownDevices({
  tombstoneKey,
  newId,
  now,
}: Pick<Dependencies, 'tombstoneKey' | 'newId' | 'now'>): KnownDevices {
  const sign = (account: string, device: string, signedInAt: number) =>
    keyedHash(tombstoneKey, 'known device', `${account}\n${device}\n${signedInAt}`)
  const isOf = (account: string, { device, signedInAt, text }: Mark) => {
    const expected = Buffer.from(markOf(device, signedInAt, sign(account, device, signedInAt)))
    const given = Buffer.from(text)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }
  const find = (marks: string | undefined, account: string) => {
    const earliest = now().getTime() - knownDeviceForMs
    return parseMarks(marks).find((mark) => mark.signedInAt > earliest && isOf(account, mark)) ?? null
  }
  return {
    find: async (marks, account) => find(marks, account)?.device ?? null,
    remember: async (marks, account) => {
      const known = find(marks, account)
      const device = known?.device ?? newId()
      const signedInAt = now().getTime()
      const others = parseMarks(marks).filter((mark) => !isOf(account, mark))
      const texts = [markOf(device, signedInAt, sign(account, device, signedInAt))]
      return [...texts, ...others.map(({ text }) => text)].slice(0, marksAtMost).join('.')
    },
  }
}

const markOf = (device: string, signedInAt: number, signature: string) =>
  `${device}_${signedInAt}_${signature}`

const parseMarks = (marks = ''): readonly Mark[] =>
  marks
    .split('.', marksAtMost)
    .map((text) => /^([\w-]{36})_(\d{1,15})_[0-9a-f]{64}$/.exec(text))
    .flatMap((found) =>
      found ? [{ text: found[0], device: found[1] ?? '', signedInAt: Number(found[2]) }] : [],
    )
