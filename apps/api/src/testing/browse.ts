import { expect } from 'vitest'

/** A page as a browser without scripts shows it. */
export interface Page {
  readonly url: string
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/**
 * A browser that handles cookies with their paths, follows redirects within the server, and sends the forms that it
 * sees. `serverOf` chooses the process that answers under the server's name, as a load balancer does.
 */
export function openBrowser(ownOrigin: string, serverOf = (url: URL): string => url.origin) {
  const cookies = new Map<
    string,
    { readonly value: string; readonly path: string; readonly isSecure: boolean }
  >()

  async function send(address: string, form?: URLSearchParams): Promise<Page> {
    const url = new URL(address)
    const sent = [...cookies]
      .filter(([, { path }]) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
    const response = await fetch(new URL(url.pathname + url.search, serverOf(url)), {
      redirect: 'manual',
      headers: { cookie: sent.join('; '), accept: 'text/html', ...(form && { origin: ownOrigin }) },
      ...(form && { method: 'POST', body: form }),
    })
    for (const line of response.headers.getSetCookie()) keep(line)
    const location = response.headers.get('location')
    const target = location === null ? null : new URL(location, url)
    if (target?.origin === ownOrigin) return send(target.href)
    const text = await response.text()
    return { url: target?.href ?? url.href, status: response.status, text, headers: response.headers }
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */)
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
    const isGone =
      value === '' || attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/i.test(attribute))
    if (isGone) cookies.delete(`${name} ${path}`)
    else
      cookies.set(`${name} ${path}`, {
        value,
        path,
        isSecure: attributes.some((one) => /^secure$/i.test(one)),
      })
  }

  return {
    open: (address: string) => send(address),
    /** Fills in the first form of the page and presses the button with this text. */
    submit: (page: Page, fields: Readonly<Record<string, string>>, button: string): Promise<Page> => {
      const form = /<form[^>]* action="([^"]+)"[^>]*>(.*?)<\/form>/s.exec(page.text)
      expect(form, `a form in ${page.text}`).not.toBeNull()
      const [, action = '', content = ''] = form ?? []
      const data = new URLSearchParams()
      for (const [input] of content.matchAll(/<input[^>]*>/g)) {
        const name = attributeOf(input, 'name')
        if (name) data.set(name, attributeOf(input, 'value') ?? '')
      }
      for (const [name, value] of Object.entries(fields)) data.set(name, value)
      const pressed = [...page.text.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].find(
        ([, text]) => text === button,
      )
      expect(pressed, `the button ${button} in ${page.text}`).toBeDefined()
      const [tag = ''] = pressed ?? []
      const [name, value] = [attributeOf(tag, 'name'), attributeOf(tag, 'value')]
      if (name) data.set(name, value ?? '')
      return send(new URL(attributeOf(tag, 'formaction') ?? action, page.url).href, data)
    },
    cookies,
  }
}

export type Browser = ReturnType<typeof openBrowser>

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
