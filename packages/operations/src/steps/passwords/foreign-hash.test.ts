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

// These hashes were made by crypt(3) of glibc 2.36.
const sha512 =
  '$6$saltstring$3hf/gOtfkpYK6yukQPofDgD3AxS79rf1N.hXIX2LVS7.pIQtMxFiuCdJGjuYjoZ4RjlR56I5Z/DHmkBxeEyrw/'
const bcrypt = '$2b$05$abcdefghijklmnopqrstuuf.72HQNitPF4jBqddIdYWI3nXkb1Vkm'
const crypts = [
  ['md5', '$1$saltsalt$j5qM0v/fpQBESuwybziia.'],
  ['md5 with a short salt', '$1$ab$qIpnUi/nnUi9PN64pQCTr0'],
  ['SHA-256', '$5$saltstring$XoBX7bFat4KPjKA4gjbt0Rax8LkshhMrfSy947FjhE9'],
  ['SHA-256 with its rounds', '$5$rounds=1000$abc$LwLpb2xaIswH9MRkreCVpORaazTygXc3zX9LAyuf8z8'],
  ['SHA-512', sha512],
  [
    'SHA-512 with its rounds',
    '$6$rounds=12345$abcdefghijklmnop$joaYNNSR2926qFz2iTeEHuAl2exn2Cnxmq0GtXsTpPAxpF.8XMEecrGz4ETbKdeOk0cprKaMKGGPeWnMJEFXj.',
  ],
  ['bcrypt', bcrypt],
  ['bcrypt of PHP', bcrypt.replace('$2b$', '$2y$')],
] as const

describe('R58 a hash of another directory', () => {
  it.each(crypts)('{CRYPT} with %s fits its password and no other', async (_, made) => {
    const passwordHash = `{CRYPT}${made}`
    expect(isForeignHash(passwordHash)).toBe(true)
    expect(await fitsHash(verify, passwordHash, password)).toBe(true)
    for (const wrong of ['', 'zoë-Wovmek-84', `${password} `])
      expect(await fitsHash(verify, passwordHash, wrong)).toBe(false)
  })

  it('{CRYPT} with md5 fits a password that is longer than a block', async () => {
    const passwordHash = '{CRYPT}$1$saltsalt$8/ZqzWidr1BMAHEbkOqRe/'
    expect(await fitsHash(verify, passwordHash, 'a'.repeat(200))).toBe(true)
    expect(await fitsHash(verify, passwordHash, 'a'.repeat(199))).toBe(false)
  })

  it('bcrypt fits its password without a scheme in front too', async () => {
    expect(isForeignHash(bcrypt)).toBe(true)
    expect(await fitsHash(verify, bcrypt, password)).toBe(true)
    expect(await fitsHash(verify, bcrypt, 'other')).toBe(false)
  })

  it.each([
    // These hashes have the form of RFC 2307, in which OpenLDAP's slappasswd writes its own.
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
  ['crypt with a digest of the wrong length', '{CRYPT}$6$salt$hash'],
  ['crypt by DES', '{CRYPT}rEK1ecacw.7.c'],
  ['yescrypt', '{CRYPT}$y$j9T$abc$0123456789012345678901234567890123456789012'],
  [
    'SHA-512 with more rounds than the process can spare',
    `{CRYPT}${sha512.replace('$6$', '$6$rounds=20001$')}`,
  ],
  ['SHA-512 with rounds that stop the process', `{CRYPT}${sha512.replace('$6$', '$6$rounds=999999999$')}`],
  ['bcrypt of a cost that stops the process', bcrypt.replace('$05$', '$31$')],
  ['bcrypt of a cost above the limit', bcrypt.replace('$05$', '$13$')],
  ['a text in the clear', '{CLEARTEXT}secret'],
  ['{SHA} of the wrong length', '{SHA}YWJj'],
  ['{SSHA} without a salt', `{SSHA}${createHash('sha1').update('x').digest('base64')}`],
  ['{SSHA} that is no base64', '{SSHA}§§§'],
  ['so many iterations that a try takes seconds', '{PBKDF2}9999999$c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAA'],
  ['the name of a member of every object', '{constructor}abcd'],
])('R58 is not taken: %s', (_, text) => {
  expect(isForeignHash(text)).toBe(false)
})
