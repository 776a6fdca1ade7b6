import { createHash, pbkdf2Sync } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { describe, expect, it, test } from 'vitest'
import { fitsHash, isForeignHash } from './foreign-hash.ts'

const password = 'Zoë-Wovmek-84'
const salted = (algorithm: string) => {
  const salt = Buffer.from('a salt')
  return Buffer.concat([createHash(algorithm).update(password).update(salt).digest(), salt]).toString(
    'base64',
  )
}
const derived = (algorithm: string, length: number) => {
  const salt = Buffer.from([0xfb, 0xef, 0xbe, 1, 2, 3])
  const key = pbkdf2Sync(password, salt, 1000, length, algorithm)
  const ab64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('+', '.').replace(/=+$/, '')
  return `1000$${ab64(salt)}$${ab64(key)}`
}

describe('R58 a hash of another directory', () => {
  it.each([
    // Made by OpenLDAP's slappasswd -h '{SSHA}' and -h '{SHA}' for the word secret would do as well: the form is RFC 2307's.
    ['{SSHA}', `{SSHA}${salted('sha1')}`],
    ['{ssha} in small letters', `{ssha}${salted('sha1')}`],
    ['{SHA}', `{SHA}${createHash('sha1').update(password).digest('base64')}`],
    ['{SSHA256}', `{SSHA256}${salted('sha256')}`],
    ['{SSHA512}', `{SSHA512}${salted('sha512')}`],
    ['{PBKDF2}', `{PBKDF2}${derived('sha1', 20)}`],
    ['{PBKDF2-SHA256}', `{PBKDF2-SHA256}${derived('sha256', 32)}`],
    ['{PBKDF2-SHA512}', `{PBKDF2-SHA512}${derived('sha512', 64)}`],
  ])('%s fits its password and no other', async (_, passwordHash) => {
    expect(isForeignHash(passwordHash)).toBe(true)
    expect(await fitsHash(verify, passwordHash, password)).toBe(true)
    for (const wrong of ['', 'zoë-Wovmek-84', `${password} `])
      expect(await fitsHash(verify, passwordHash, wrong)).toBe(false)
  })

  it('{ARGON2} fits its password and no other', async () => {
    const passwordHash = `{ARGON2}${await hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 })}`
    expect(isForeignHash(passwordHash)).toBe(true)
    expect(await fitsHash(verify, passwordHash, password)).toBe(true)
    expect(await fitsHash(verify, passwordHash, 'other')).toBe(false)
  })

  it('of a known vector fits: RFC 6070 by PBKDF2 with SHA-1, 4096 iterations', async () => {
    const ab64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64').replace(/=+$/, '')
    const vector = `{PBKDF2}4096$${ab64(Buffer.from('salt').toString('hex'))}$${ab64('4b007901b765489abead49d926f721d065a429c1')}`
    expect(await fitsHash(verify, vector, 'password')).toBe(true)
    expect(await fitsHash(verify, vector, 'Password')).toBe(false)
  })
})

test.each([
  ['text without a scheme', 'secret'],
  ['ours', '$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA'],
  ['a scheme that nobody knows', '{MAGIC}abcd'],
  ['crypt, which has no library here', '{CRYPT}$6$salt$hash'],
  ['a text in the clear', '{CLEARTEXT}secret'],
  ['{SHA} of the wrong length', '{SHA}YWJj'],
  ['{SSHA} without a salt', `{SSHA}${createHash('sha1').update('x').digest('base64')}`],
  ['{SSHA} that is no base64', '{SSHA}§§§'],
  ['so many iterations that a try takes seconds', '{PBKDF2}9999999$c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAA'],
  ['the name of a member of every object', '{constructor}abcd'],
])('R58 is not taken: %s', (_, text) => {
  expect(isForeignHash(text)).toBe(false)
})
