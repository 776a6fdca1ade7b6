import { describe, expect, test } from 'vitest'
import { namesInAnyCase, parseJsonObject } from './parse-json-object.ts'

const names = namesInAnyCase(['state', 'displayName', 'passwordProfile', 'password', 'rows'])
const parse = (text: string | Uint8Array) => parseJsonObject(Buffer.from(text), names)
const malformed = { ok: false, error: { type: 'MalformedJson' } }

describe('the body of a request', () => {
  test('has its names in any case, and null for what is not supplied', () => {
    const body = { State: 'active', DISPLAYNAME: null, PasswordProfile: { Password: 'x' } }
    expect(parse(JSON.stringify(body))).toEqual({
      ok: true,
      value: { state: 'active', passwordProfile: { password: 'x' } },
    })
  })

  test('may say a name twice; null does not undo what was said', () => {
    expect(parse('{"State":"active","state":null,"STATE":"Active"}')).toEqual({
      ok: true,
      value: { state: 'Active' },
    })
  })

  test('may have any other member, which does nothing', () => {
    const parsed = parse(
      '{"__proto__":{"state":"active"},"constructor":1,"Attributes":{"ObjectType":"CustomerUser"}}',
    )
    expect(parsed).toEqual({ ok: true, value: {} })
    expect(parsed.ok && 'state' in parsed.value).toBe(false)
    expect(({} as Record<string, unknown>).state).toBeUndefined()
  })

  test('may begin with a byte order mark', () => {
    expect(parse('\uFEFF{"state":"active"}')).toEqual({ ok: true, value: { state: 'active' } })
  })

  test.each([
    '',
    ' ',
    '{',
    '[]',
    '"state"',
    'null',
    '1',
    '{"state":}',
    "{state:'active'}",
    '{"state":"active"} x',
  ])('%j is malformed', (text) => {
    expect(parse(text)).toEqual(malformed)
  })

  test('in another encoding is malformed', () => {
    expect(parse(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d))).toEqual(malformed)
    expect(parse(Buffer.from('{"state":"active"}', 'utf16le'))).toEqual(malformed)
  })

  test('that is deep is malformed where that matters, and never exhausts the stack', () => {
    expect(parse(`${'{"rows":'.repeat(20)}1${'}'.repeat(20)}`)).toEqual(malformed)
    expect(parse(`{"rows":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)).toEqual(malformed)
    expect(parse(`{"other":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)).toEqual({ ok: true, value: {} })
  })
})
