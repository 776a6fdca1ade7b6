import { expect, test } from 'vitest'
import { routeOf } from './route-of.ts'

test.each([
  ['/', '/'],
  ['/deleted-users?tenant=4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04', '/deleted-users'],
  ['/t/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04', '/t/:tenant'],
  ['/t/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/deleted-users?sort=purgeAt', '/t/:tenant/deleted-users'],
  ['/t/a/b', 'other'],
  ['/secret/AbCdEf', '/secret/:token'],
  ['/api/trpc/restore.preview,restore.subject?batch=1', '/api/trpc/*'],
  ['/api/auth/callback/credentials', '/api/auth/*'],
  ['/_next/static/chunks/1.js', '/_next/*'],
  ['/wp-admin/setup.php', 'other'],
  ['/secret/a/b', 'other'],
])('%s is counted as %s', (url, route) => {
  expect(routeOf(url)).toBe(route)
})
