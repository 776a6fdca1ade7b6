import type { AuditRecord } from '@reprieve/domain'
import { describe, expect, it } from 'vitest'
import { auditChainStart, auditHash, auditTextsHash } from './audit-hash.ts'

const record: Omit<AuditRecord, 'hash'> = {
  tenantId: 't',
  sequence: 1,
  id: 'r',
  at: new Date('2026-03-01T12:00:00.000Z'),
  actor: { kind: 'system', name: 'worker' },
  operation: 'restoreUser',
  outcome: 'succeeded',
  error: null,
  targetId: 'u',
  targetName: 'daan@contoso.example',
  before: null,
  after: { state: 'active', groups: [{ id: 'g', displayName: 'Sales' }] },
  details: undefined,
  requestId: null,
  correlationId: null,
  previousHash: auditChainStart,
}

describe('auditHash', () => {
  it('R49 is the same for a record that was stored and read again', () => {
    const stored = JSON.parse(JSON.stringify(record))
    expect(auditHash({ ...stored, at: new Date(stored.at), details: null })).toBe(auditHash(record))
  })

  it('R49 does not depend on the order of members', () => {
    const after = { groups: [{ displayName: 'Sales', id: 'g' }], state: 'active' }
    expect(auditHash({ ...record, after })).toBe(auditHash(record))
  })

  it.each(Object.keys(record))('R49 is another one if %s was changed', (member) => {
    const value = member === 'at' ? new Date('2026-03-01T12:00:00.001Z') : 'changed'
    expect(auditHash({ ...record, [member]: value })).not.toBe(auditHash(record))
  })

  it('R49 is another one for another order of a list', () => {
    const groups = (names: readonly string[]) => auditHash({ ...record, after: { groups: names } })
    expect(groups(['a', 'b'])).not.toBe(groups(['b', 'a']))
  })
})

describe('auditTextsHash', () => {
  it('R49 stays what it was in the chains that there are, whatever characters the texts have', () => {
    const texts = {
      targetName: 'Zo\u00eb "Z" \\ \u0001\n\t\u007f\u2028 \ud83d\ude00 \ud800 \uffff',
      before: { b: [1, null, true, undefined, new Date(0)], a: undefined, 'ключ"': 1.5 },
      after: null,
      details: ['\u0000', {}],
    }
    expect(auditTextsHash('aa', texts)).toBe(
      '44b44afae95f4a9187976e386608999aea5b79c91f817a3968eadea3addcd418',
    )
  })
})
