import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './argon2.ts'
import { checkPasswordStrength } from './check-password.ts'
import { generatePassword } from './generate-password.ts'

describe('passwords', () => {
  it('generates strong ones that can be read out, no two alike', () => {
    const generated = Array.from({ length: 200 }, () => generatePassword())
    expect(new Set(generated).size).toBe(200)
    for (const password of generated) {
      expect(password).toMatch(/^[A-Z][a-z]{5}-[a-z]{6}-[a-z]{6}-[2-9]{2}$/)
      expect(password).not.toMatch(/[lo01IO]/)
    }
    expect(generated.slice(0, 10).every((password) => checkPasswordStrength(password).ok)).toBe(true)
  })

  it('hashes with argon2id and a salt, and knows a password again in whatever form it was typed', async () => {
    const [one, other] = [await hashPassword('Zoë-Wovmek'), await hashPassword('Zoë-Wovmek')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await verifyPassword(one, 'Zoe\u0308-Wovmek')).toBe(true)
    expect(await verifyPassword(one, 'zoë-wovmek')).toBe(false)
  })
})
