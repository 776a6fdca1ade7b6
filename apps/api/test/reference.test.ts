import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiErrorType, errorRows } from '../src/partner-center/errors.ts'
import { errorPageName } from '../src/partner-center/wire/error-page.ts'
import { openTestApi, type TestApi } from '../src/testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const addresses = /(?:src|href)="([^"]*)"/g

const pages = ['/docs', '/docs/graph', '/docs/scim']

test.each(pages)('the reference at %s loads nothing but what is answered here', async (path) => {
  const page = await api.app.request(path)
  const html = await page.text()
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const assets = [...html.matchAll(addresses)].map(([, address]) => address ?? '')
  expect(assets).toHaveLength(8)
  expect(html).not.toMatch(/\/\/|<style|<script>|\son\w+=/)
  for (const asset of assets) {
    expect(asset).toMatch(/^\/docs(\/|$)/)
    const got = await api.app.request(asset)
    expect([asset, got.status, (await got.arrayBuffer()).byteLength > 50]).toEqual([asset, 200, true])
  }
})

test('styles load nothing from elsewhere', async () => {
  const css = await (await api.app.request('/docs/swagger-ui.css')).text()
  const loaded = [...css.matchAll(/url\(["']?([^"')]{0,12})|@import[^;]*/g)].map(([, start]) => start)
  expect(loaded.filter((start) => !start?.startsWith('data:'))).toEqual([])
})

test('the page and its parts may reach no other host, and run nothing that is written into them', async () => {
  for (const path of [...pages, '/docs/', '/docs/tabs.css', '/docs/start.js', '/docs/swagger-ui-bundle.js']) {
    const { headers } = await api.app.request(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('each page shows the document of its contract, and sends it nowhere', async () => {
  const documents = []
  for (const path of pages) {
    const html = await (await api.app.request(path)).text()
    expect(html).toContain(`<a href="${path}" aria-current="page">`)
    expect(html.match(/aria-current/g)).toHaveLength(1)
    const [, address = ''] = /data-document="([^"]*)"/.exec(html) ?? []
    const document = (await (await api.app.request(address)).json()) as { info: { title: string } }
    documents.push(document.info.title)
  }
  expect(documents).toEqual(['Reprieve', 'Reprieve: Microsoft Graph', 'Reprieve: SCIM 2.0'])
  const start = await (await api.app.request('/docs/start.js')).text()
  expect(start).toContain('SwaggerUIBundle({ url,')
  expect(start).toContain('validatorUrl: null')
})

test('what is not part of the page is 404', async () => {
  expect((await api.app.request('/docs/package.json')).status).toBe(404)
  expect((await api.app.request('/docs/..%2f..%2fpackage.json')).status).toBe(404)
})

test('each error leads to its page, which loads nothing and runs nothing', async () => {
  const { headers, status } = await api.app.request('/v1/customers/nobody/users')
  expect([status, headers.get('link')]).toEqual([
    401,
    '</docs/errors/token-missing>; rel="help"; type="text/html"',
  ])
  const unknown = await api.app.request('/docs/errors/no-such-error')
  expect([unknown.status, unknown.headers.get('link')]).toEqual([
    404,
    expect.stringContaining('route-not-found'),
  ])
  for (const type of Object.keys(errorRows) as ApiErrorType[]) {
    const page = await api.app.request(`/docs/errors/${errorPageName(type)}`)
    const html = await page.text()
    expect([type, page.status, page.headers.get('content-type')]).toEqual([
      type,
      200,
      'text/html; charset=utf-8',
    ])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain(`<h1>${type}</h1>`)
    expect(html).not.toMatch(/<script|<style|\son\w+=|\.md"|href="(?!\/docs)/)
  }
})

test('the overview of errors leads to every page, and no name leaves the folder', async () => {
  const overview = await (await api.app.request('/docs/errors')).text()
  const linked = [...overview.matchAll(/href="\/docs\/errors\/([a-z-]+)"/g)].map(([, name]) => name)
  expect(new Set(linked)).toEqual(new Set((Object.keys(errorRows) as ApiErrorType[]).map(errorPageName)))
  for (const name of [
    '..%2f..%2f..%2fREADME',
    '..%2fopenapi.json',
    'readme.md',
    'constructor',
    '%00',
    'a%2fb',
  ])
    expect([name, (await api.app.request(`/docs/errors/${name}`)).status]).toEqual([name, 404])
})
