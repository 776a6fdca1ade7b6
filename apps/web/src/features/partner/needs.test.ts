import { expect, test } from 'vitest'
import type { CustomerRow } from './customer-row.ts'
import { byNeed, found, needsOf } from './needs.ts'

const aCustomer = (
  displayName: string,
  given: Partial<NonNullable<CustomerRow['summary']>> = {},
): CustomerRow => ({
  id: displayName,
  displayName,
  defaultDomain: `${displayName.toLowerCase()}.example`,
  endsAt: '2027-01-01T00:00:00.000Z',
  isExpiring: false,
  summary: {
    bin: { total: 9, endingWithinDay: 0, endingWithinWeek: 0 },
    jobs: { open: 0, failed: 0 },
    purgeStops: 0,
    ...given,
  },
})
const ending = (day: number, week: number) => ({
  bin: { total: 9, endingWithinDay: day, endingWithinWeek: week },
})

test('a customer needs nobody as long as nothing ends, fails or is stopped', () => {
  expect(needsOf(aCustomer('Acme'))).toEqual([])
  expect(needsOf({ ...aCustomer('Acme'), summary: null })).toEqual([])
})

test('who runs out within a day is not counted once more within the week', () => {
  expect(needsOf(aCustomer('Acme', ending(2, 5)))).toMatchObject([
    { kind: 'endingWithinDay', count: 2 },
    { kind: 'endingWithinWeek', count: 3 },
  ])
})

test('a relationship that ends soon is told even to who may not see deleted users', () => {
  const customer = { ...aCustomer('Acme'), isExpiring: true, summary: null }
  expect(needsOf(customer)).toMatchObject([{ kind: 'relationshipEnds' }])
})

test('what is most urgent comes first: by kind, then by count, then by name', () => {
  const customers = [
    aCustomer('Zeta'),
    aCustomer('Alpha'),
    aCustomer('Week', ending(0, 9)),
    aCustomer('Failed', { jobs: { open: 0, failed: 1 } }),
    aCustomer('Day 1', ending(1, 1)),
    aCustomer('Day 3', ending(3, 3)),
    aCustomer('Stopped', { purgeStops: 1 }),
  ]
  expect(byNeed(customers, 'en').map(({ displayName }) => displayName)).toEqual([
    'Stopped',
    'Day 3',
    'Day 1',
    'Failed',
    'Week',
    'Alpha',
    'Zeta',
  ])
})

test('a customer is found by a part of its name or domain, in whatever capitals', () => {
  const customers = [aCustomer('Contoso'), aCustomer('Northwind')]
  expect(found(customers, ' TOSO.ex ')).toEqual([customers[0]])
  expect(found(customers, '')).toEqual(customers)
  expect(found(customers, 'fabrikam')).toEqual([])
})
