import { expect, test } from 'vitest'
import { emptyClient, refreshOf, toClient, waysOf } from './client-draft.ts'

const report = { ...emptyClient, name: 'Report', ways: ['client_credentials'] as const }

test('an application needs a name, a way to get tokens, and addresses where a browser is sent back', () => {
  expect(toClient(emptyClient)).toBeNull()
  expect(toClient({ ...report, name: ' ' })).toBeNull()
  expect(toClient({ ...report, ways: [] })).toBeNull()
  expect(toClient({ ...report, ways: ['authorization_code'], redirectUris: ' \n' })).toBeNull()
  expect(toClient(report)).toEqual({ name: 'Report', redirectUris: [], grants: ['client_credentials'] })
})

test('addresses are read line by line, and left out where no browser is sent back', () => {
  const redirectUris = ' https://a.example/back \n\nhttp://localhost:8400\n'
  expect(toClient({ ...report, redirectUris })?.redirectUris).toEqual([])
  const web = toClient({ ...report, ways: ['authorization_code'], refresh: 'refresh_token', redirectUris })
  expect(web).toEqual({
    name: 'Report',
    redirectUris: ['https://a.example/back', 'http://localhost:8400'],
    grants: ['authorization_code', 'refresh_token'],
  })
})

test('an application without a secret cannot act by itself', () => {
  const both = { ...report, isPublic: true, ways: ['client_credentials', 'device_code'] as const }
  expect(waysOf(both)).toEqual(['device_code'])
  expect(toClient({ ...report, isPublic: true })).toBeNull()
})

test('refresh tokens are for people, and are used once where there is no secret', () => {
  const refresh = 'refresh_token' as const
  expect(refreshOf({ ...report, refresh })).toBeNull()
  expect(refreshOf({ ...report, ways: ['device_code'], refresh })).toBe('refresh_token')
  expect(refreshOf({ ...report, ways: ['device_code'], refresh, isPublic: true })).toBe(
    'rotating_refresh_token',
  )
})
