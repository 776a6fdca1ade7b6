import { describe, expect, test } from 'vitest'
import { membersInAnyCase, parseJsonObject } from './parse-json-object.ts'

const names = membersInAnyCase(['state', 'displayName', 'passwordProfile', 'password', 'rows'])
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

  test('may not say a name twice in two cases, be it with null', () => {
    for (const [text, property] of [
      ['{"State":"active","STATE":"Active"}', 'STATE'],
      ['{"state":null,"State":"active"}', 'State'],
      ['{"rows":[{"password":"x"},{"Password":"y","password":"x"}]}', 'password'],
    ])
      expect(parse(text as string)).toEqual({
        ok: false,
        error: { type: 'InvalidProperty', property, problem: 'is there more than once' },
      })
  })

  test('may not say a name twice in one spelling, wherever it is and however it is escaped', () => {
    for (const [text, property] of [
      ['{"state":"active","state":"inactive"}', 'state'],
      ['{"state":"active","\\u0073tate":null}', 'state'],
      ['{"rows":[{"password":"x","state":["\\"{"],"password":"y"}]}', 'password'],
      ['{"a\\"b":{},"c":[],"a\\"b":1}', 'a"b'],
    ])
      expect(parse(text as string)).toEqual({
        ok: false,
        error: { type: 'InvalidProperty', property, problem: 'is there more than once' },
      })
    const repeating = membersInAnyCase(['state'], { mayRepeat: true })
    expect(parseJsonObject(Buffer.from('{"state":"a","state":"a"}'), repeating).ok).toBe(false)
  })

  test('is malformed with more names in one object than any body has, and may have as many in several', () => {
    const names = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]))
    expect(parse(JSON.stringify(names(1_001)))).toEqual(malformed)
    expect(parse(JSON.stringify({ other: names(1_001) }))).toEqual(malformed)
    const rows = Array.from({ length: 2_000 }, () => ({ password: 'x' }))
    expect(parse(JSON.stringify({ rows })).ok).toBe(true)
  })

  test.each(['"', '{"a', '{"a\\', '{"\\x":1,"\\x":2}', '}}}]]', ',,,"a"', '{"a":1,"b'])(
    'that is no JSON, as %j, is malformed and ends',
    (text) => {
      expect(parse(text)).toEqual(malformed)
    },
  )

  test('may have one name in several objects, and as a value', () => {
    const rows = [{ password: 'password' }, { password: ['password', 'password'] }]
    expect(parse(JSON.stringify({ rows, password: 'rows' })).ok).toBe(true)
  })

  test('may say a name twice where a known client does; null does not undo what was said', () => {
    const repeating = membersInAnyCase(['state'], { mayRepeat: true })
    const text = '{"State":"active","state":null,"STATE":"Active"}'
    expect(parseJsonObject(Buffer.from(text), repeating)).toEqual({ ok: true, value: { state: 'Active' } })
  })

  test('may have the members that known clients send, which do nothing', () => {
    const members = membersInAnyCase(['state'], { ignored: ['links'] })
    const text = '{"Attributes":{"ObjectType":"CustomerUser"},"Links":{"self":{"self":1}},"state":"active"}'
    expect(parseJsonObject(Buffer.from(text), members)).toEqual({ ok: true, value: { state: 'active' } })
  })

  test('keeps the name of any other member for the schema to refuse, and nothing of what is in it', () => {
    const parsed = parse('{"__proto__":{"state":"active"},"constructor":{"x":[1]}}')
    expect(parsed.ok && Object.entries(parsed.value)).toEqual([
      ['__proto__', undefined],
      ['constructor', undefined],
    ])
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
    expect(parse(`{"other":${'['.repeat(30_000)}${']'.repeat(30_000)}}`).ok).toBe(true)
  })
})
