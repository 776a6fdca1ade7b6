import { IncomingMessage } from 'node:http'
import type { OAuthAddress } from './oauth-address.ts'

/** A request to the authorization server in its client's dialect. */
export interface OAuthCall {
  readonly address: OAuthAddress
  /** The parameters as the client sent them. */
  readonly given: URLSearchParams
}

const callByRequest = new WeakMap<IncomingMessage, OAuthCall>()

/** Undefined for a request that needed no translation, such as those of the pages. */
export const callOf = (request: IncomingMessage): OAuthCall | undefined => callByRequest.get(request)

export const keepCall = (request: IncomingMessage, call: OAuthCall): void => {
  callByRequest.set(request, call)
}

/** The same request as a POST of this form. */
export function withForm(incoming: IncomingMessage, form: URLSearchParams): IncomingMessage {
  const body = Buffer.from(form.toString())
  const request = new IncomingMessage(incoming.socket)
  const { httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = incoming
  const type = 'application/x-www-form-urlencoded'
  const headers = { ...incoming.headers, 'content-type': type, 'content-length': String(body.length) }
  delete headers['transfer-encoding']
  // Without this, the socket would be closed once the form has been read.
  Object.assign(request, {
    method: 'POST',
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    rawHeaders,
    headers,
    complete: true,
  })
  request.push(body)
  request.push(null)
  return request
}
