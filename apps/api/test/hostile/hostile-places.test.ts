import { type HostileAnswer, sendHostile } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpointPaths } from '../../src/oauth/create-provider.ts'
import { openDemoApi } from '../../src/testing/demo-api.ts'
import type { OpenApiDocument } from '../generated/open-api-document.ts'
import { graphPlaces } from './graph-places.ts'
import { endpointPlaces, ownPlaces } from './places.ts'
import { scimPlaces } from './scim-places.ts'
import { startAuthorizationServer } from './start-authorization-server.ts'

const ends: (() => void | Promise<void>)[] = []
let api: Awaited<ReturnType<typeof startAuthorizationServer>>
beforeAll(async () => {
  api = await startAuthorizationServer({ atEnd: (end) => ends.push(end) })
}, 300_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const isFault = ({ status }: HostileAnswer) => status === 0 || status >= 500
const placeOf = ({ name }: { readonly name: string }) => name.split(': ', 1)[0] ?? ''
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`

test('the walk knows every route of the facade that its document does not have', async () => {
  const { app, close } = await openDemoApi()
  const document: OpenApiDocument = JSON.parse((await api.ask('/openapi.json')).text)
  const documented = new Set(Object.keys(document.paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1')))
  const mounted = app.routes.filter(({ path }) => !path.endsWith('*') && !documented.has(path))
  await close()
  const own = ownPlaces.map(nameOf).filter((name) => !documented.has(name.split(' ')[1] ?? ''))
  // One route takes every method of the SCIM server, and one takes each version of Graph. The walks of these
  // contain every address below them.
  const roots = [...scimPlaces.slice(0, 1), ...graphPlaces.slice(0, 2)].map(({ path }) => `ALL ${path}`)
  expect([...new Set(mounted.map(nameOf))].toSorted()).toEqual([...own, ...roots].toSorted())
})

test('the walk knows every endpoint of the authorization server, those of its discovery document included', async () => {
  const places = endpointPlaces({ clientId: 'x', redirectUri: 'https://app.example/back' })
  expect(Object.keys(places).toSorted()).toEqual(
    [...Object.keys(endpointPaths), 'discovery', 'resume'].toSorted(),
  )
  for (const [name, path] of Object.entries(endpointPaths)) {
    const walked = places[name as keyof typeof endpointPaths].map((place) => place.path)
    expect(walked, name).toContain(`/oauth2${path}`)
  }
  const discovered: Record<string, unknown> = JSON.parse(
    (await api.ask('/oauth2/.well-known/openid-configuration')).text,
  )
  const told = Object.entries(discovered)
    .filter(([name]) => /_(endpoint|uri)$/.test(name))
    .map(([, address]) => new URL(String(address)).pathname)
  expect(told.length).toBeGreaterThan(4)
  const paths = Object.values(places).flatMap((of) => of.map((place) => place.path))
  expect(told.filter((path) => !paths.includes(path))).toEqual([])
})

test('every place besides the documented operations, given what is hostile, answers without a fault, signed in and not', async () => {
  expect(api.signInPage.text).toContain('<h1>Sign in</h1>')
  const sample = api.requests.filter(({ body = '' }, index) => index % (body.length < 100_000 ? 5 : 7) === 0)
  expect([...new Set(sample.map(placeOf))].toSorted()).toEqual(
    [...new Set(api.places.map(nameOf))].toSorted(),
  )
  expect(sample.filter(({ body = '' }) => body.length > 500_000).length).toBeGreaterThan(10)
  for (const credentials of [api.credentials, {}]) {
    const answers = await sendHostile(api.port, sample, { credentials, atOnce: 4 })
    const shown = answers.filter((one) => placeOf(one).endsWith('/interaction/:uid') && one.status === 200)
    expect(shown.length > 0).toBe('cookie' in credentials)
    expect(answers.filter(isFault)).toEqual([])
    expect(answers.length).toBe(sample.length)
    const refused = answers.filter(({ status }) => status >= 400)
    expect(refused.filter(({ correlationId }) => correlationId === undefined)).toEqual([])
    // A request that is turned away because there are too many is not read any further.
    const turnedAway = answers.filter(({ status }) => status === 429).length
    expect(turnedAway / answers.length).toBeLessThan(0.05)
  }
  expect(api.output()).not.toContain('"msg":"fault')
}, 300_000)
