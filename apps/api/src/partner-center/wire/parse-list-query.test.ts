import { describe, expect, test } from 'vitest'
import { parseListQuery } from './parse-list-query.ts'

const parse = (query: string) => parseListQuery(new URLSearchParams(query))
const filter = (value: unknown) =>
  parse(`filter=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`)

describe('the query of a list', () => {
  test.each<[string, object]>([
    ['', {}],
    ['size=2', { size: 2 }],
    ['size=500', { size: 500 }],
    ['size=0', {}],
    ['size=', {}],
    ['Size=7&SeekOperation=NEXT', { size: 7, seek: 'next' }],
    ['seekOperation=Previous', { seek: 'previous' }],
    ['sortField=DisplayName&sortDirection=Descending', { sort: 'displayName', direction: 'descending' }],
    [
      'sortfield=softdeletiontime&sortdirection=ascending',
      { sort: 'softDeletionTime', direction: 'ascending' },
    ],
    ['unknown=1', {}],
  ])('%j is understood', (query, expected) => {
    expect(parse(query)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['size=-1', 'InvalidSize'],
    ['size=501', 'InvalidSize'],
    ['size=1e2', 'InvalidSize'],
    ['size=NaN', 'InvalidSize'],
    ['size=99999999999999999999', 'InvalidSize'],
    ['seekOperation=PageIndex', 'InvalidSeek'],
    ['seekOperation=__proto__', 'InvalidSeek'],
    ['sortField=password', 'InvalidSort'],
    ['sortDirection=sideways', 'InvalidSort'],
  ])('%j is refused', (query, type) => {
    expect(parse(query)).toEqual({ ok: false, error: { type } })
  })

  // The forms that the .NET, Java and Spring clients and both PowerShell modules send.
  test.each([
    { Field: 'UserState', Value: 'Inactive', Operator: 'equals' },
    { Field: 'UserStatus', Value: 'Inactive', Operator: 'equals' },
    { field: 'userState', value: 'inactive', operator: 'Equals', fieldType: 'String' },
    { Field: 'UserState', Value: 'INACTIVE', Operator: 0 },
    { Field: 'UserState', Value: 'Inactive' },
  ])('the filter %j is for deleted users', (value) => {
    expect(filter(value)).toEqual({ ok: true, value: { state: 'deleted' } })
  })

  test('a filter may have its blanks written as plus signs', () => {
    const query = '{"Field": "UserState", "Value": "Inactive", "Operator": "equals"}'
    const encoded = encodeURIComponent(query).replaceAll('%20', '+')
    expect(parse(`filter=${encoded}`)).toEqual({ ok: true, value: { state: 'deleted' } })
  })

  test('a filter for active users is the list without one', () => {
    expect(filter({ Field: 'UserState', Value: 'Active', Operator: 'equals' })).toEqual({
      ok: true,
      value: { state: 'active' },
    })
  })

  test.each([
    '{',
    '[]',
    'null',
    'Inactive',
    { Field: 'Name', Value: 'Inactive', Operator: 'equals' },
    { Field: 'UserState', Value: 'Purged', Operator: 'equals' },
    { Field: 'UserState', Value: 'Inactive', Operator: 'starts_with' },
    { Field: 'UserState', Value: 'Inactive', Operator: 6 },
    { Field: ['UserState'], Value: 'Inactive', Operator: 'equals' },
    {},
  ])('the filter %j is refused', (value) => {
    expect(filter(value)).toEqual({ ok: false, error: { type: 'InvalidFilter' } })
  })
})
