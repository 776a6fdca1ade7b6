import { describe, expect, it } from 'vitest'
import { firstSessionEpoch, isSessionGood } from './session-mark.ts'

const epochSince = new Date('2026-03-01T12:00:00.500Z')
const at = (time: string): Date => new Date(`2026-03-01T${time}Z`)

describe('R33 a session or a token', () => {
  it('is good in the epoch that it was made in and in no other, whatever its time', () => {
    const account = { sessionEpoch: 3, epochSince }
    expect(isSessionGood({ sessionEpoch: 3, issuedAt: at('11:00:00') }, account)).toBe(true)
    expect(isSessionGood({ sessionEpoch: 2, issuedAt: at('13:00:00') }, account)).toBe(false)
    expect(isSessionGood({ sessionEpoch: 4 }, account)).toBe(false)
  })

  it('that does not say its epoch is void if it was made before the sessions were ended', () => {
    const account = { sessionEpoch: 2, epochSince }
    expect(isSessionGood({ issuedAt: at('12:00:00') }, account)).toBe(false)
    expect(isSessionGood({ issuedAt: epochSince }, account)).toBe(true)
    expect(isSessionGood({ issuedAt: at('12:00:01') }, account)).toBe(true)
    expect(isSessionGood({}, account)).toBe(false)
  })

  it('that does not say its epoch is good while nothing has ended one', () => {
    const account = { sessionEpoch: firstSessionEpoch, epochSince }
    expect(isSessionGood({ issuedAt: at('11:00:00') }, account)).toBe(true)
    expect(isSessionGood({}, account)).toBe(true)
  })
})
