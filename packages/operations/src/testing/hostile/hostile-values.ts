/** JSON as text, because a parser would repair some of it. */
export interface HostileJson {
  readonly name: string
  readonly json: string
}

const quoted = (text: string): string => JSON.stringify(text)
const million = 1024 * 1024

/** Values that a member of a body should not have, with their size. */
export const smallValues: readonly HostileJson[] = [
  { name: 'null', json: 'null' },
  { name: 'true', json: 'true' },
  { name: 'a number', json: '-1.5' },
  { name: 'a number beyond what there is', json: '1e400' },
  { name: 'a number of 400 digits', json: '9'.repeat(400) },
  { name: 'an empty text', json: '""' },
  { name: 'a per cent sign', json: '"%"' },
  { name: 'control characters', json: '"\\u0000\\u0007\\u001b[31m\\r\\n\\u007f\\u0085\\u2028"' },
  { name: 'half a surrogate pair', json: '"a\\ud800"' },
  { name: 'the other half', json: '"\\udc00a"' },
  { name: 'overrides of the direction of text', json: quoted('‮⁦txt.exe⁩') },
  { name: 'a name of the language', json: '"__proto__"' },
  {
    name: 'an object with names of the language',
    json: '{"__proto__":{"a":1},"constructor":{"prototype":{}}}',
  },
  { name: 'an empty array', json: '[]' },
  { name: 'arrays in arrays', json: '[[[[]]]]' },
  { name: 'a quote and a comment', json: `"'; drop table users; --"` },
  { name: 'a template', json: quoted('{{7*7}}<%= 7*7 %>#{7*7}') },
  { name: 'a path', json: quoted('../../../../etc/passwd\u0000.png') },
  { name: 'an address of this machine', json: '"http://169.254.169.254/latest/meta-data"' },
  { name: 'a text that is slow for bad patterns', json: quoted(`${'a'.repeat(20_000)}!`) },
  {
    name: 'a name that is slow for bad patterns',
    json: quoted(`${'a.'.repeat(10_000)}@${'b-'.repeat(10_000)}`),
  },
  { name: 'marks on one letter', json: quoted(`a${'\u0301'.repeat(10_000)}`) },
  { name: 'nasty characters as a password', json: quoted('aA1!'.repeat(64)) },
  { name: 'blanks', json: quoted(' '.repeat(50_000)) },
]

/** Values for which only some bodies have room. */
export const largeValues: readonly HostileJson[] = [
  { name: 'a text of a megabyte', json: quoted('x'.repeat(million)) },
  { name: 'a text of a megabyte of marks', json: quoted('\u0301'.repeat(million / 2)) },
  { name: 'an array of 100,000 numbers', json: `[${'1,'.repeat(99_999)}1]` },
  { name: 'an array of 100,000 objects', json: `[${'{"a":1},'.repeat(99_999)}{}]` },
  { name: 'an array of 100,000 texts', json: `[${'"x",'.repeat(99_999)}"x"]` },
  { name: 'arrays 100,000 deep', json: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
  { name: 'objects 20,000 deep', json: `${'{"rows":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
  {
    name: 'an object of 100,000 members',
    json: `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(',')}}`,
  },
]

/** Whole bodies that are not valid. */
export const hostileBodies: readonly HostileJson[] = [
  { name: 'nothing', json: '' },
  { name: 'half an object', json: '{"a":' },
  { name: 'bytes that are no UTF-8', json: '\u00ff\u00fe{}' },
  { name: 'one name twice', json: '{"rows":[],"rows":[]}' },
  ...smallValues,
  ...largeValues,
]

/** Segments of an address, in encoded form. */
export const hostileSegments: readonly string[] = [
  '%',
  '%00',
  '%ff',
  '%c0%af',
  '%e2%82',
  '%0a%7B%22level%22%3A60%7D',
  '%F0%9F%92%A5',
  '..%2f..%2fetc',
  '%2e%2e',
  'null',
  'NaN',
  '-1',
  '9'.repeat(400),
  '1e400',
  '0x10',
  'true',
  '[]',
  '%7B%7D',
  "'--",
  '__proto__',
  '%ED%A0%80',
  '%E2%80%AE',
  '*',
  '%3Cscript%3E',
  'a'.repeat(8_000),
  '%20'.repeat(2_000),
  'a.'.repeat(4_000),
]

/** Values for headers that are read. A header can hold only Latin-1. */
export const hostileHeaderValues: readonly string[] = [
  '',
  ' ',
  '%',
  '%00',
  '\u00ff\u00fe',
  'a'.repeat(7_000),
  '{"a":1}',
  '-1',
  "'",
  'x'.repeat(36),
  ','.repeat(5_000),
]
