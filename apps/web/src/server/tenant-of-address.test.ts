import { expect, test } from 'vitest'
import { tenantOfAddress } from './tenant-of-address.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'

test.each([
  [`/t/${contoso}`, contoso],
  [`/t/${contoso}/`, contoso],
  [`/t/${contoso}/deleted-users`, contoso],
  ['/t/%E2%82%AC/deleted-users', null],
  ['/t/', null],
  ['/t', null],
  [`/deleted-users/t/${contoso}`, null],
  [`/tenants/${contoso}`, null],
  [`/t/${'x'.repeat(65)}`, null],
])('the address %s names the tenant %s', (path, tenantId) => {
  expect(tenantOfAddress(path)).toBe(tenantId)
})
