import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './argon2.ts'
import { checkPasswordAgainstNames, checkPasswordStrength } from './check-password.ts'
import { generatePassword } from './generate-password.ts'

/** Texts of 256 characters that an estimate of strength can interpret in many ways. */
const nasty = [
  'p4$$w0rd|3l1t3@dm!n',
  '@4$3!1|0',
  '1.1.11 2/2/22 ',
  '1928374655473829100',
  '4@({[<63€1!|790$5+7%2',
  'rnvv|\\/|()/-/',
  'correcthorsebatterystaple',
].map((part) => part.repeat(40).slice(0, 256))

describe('passwords', () => {
  it('generates strong ones that can be read out, no two alike', async () => {
    const generated = Array.from({ length: 200 }, () => generatePassword())
    expect(new Set(generated).size).toBe(200)
    for (const password of generated) {
      expect(password).toMatch(/^[A-Z][a-z]{5}-[a-z]{6}-[a-z]{6}-[2-9]{2}$/)
      expect(password).not.toMatch(/[lo01IO]/)
    }
    const checked = await Promise.all(generated.slice(0, 10).map(checkPasswordStrength))
    expect(checked.every(({ ok }) => ok)).toBe(true)
  })

  it('are checked within milliseconds, whatever characters they are made of', async () => {
    await Promise.all(nasty.map(checkPasswordStrength))
    const { user: startedAt } = process.cpuUsage()
    for (const password of nasty) await checkPasswordStrength(password)
    const milliseconds = (process.cpuUsage().user - startedAt) / 1000
    expect(milliseconds / nasty.length).toBeLessThan(100)
  })

  it('are checked one after the other, and other work has a turn between two of them', async () => {
    const order: string[] = []
    const checks = nasty.map((password) => checkPasswordStrength(password).then(() => order.push('check')))
    let checking = true
    const otherWork = () => {
      if (!checking) return
      order.push('other')
      setImmediate(otherWork)
    }
    setImmediate(otherWork)
    await Promise.all(checks)
    checking = false
    expect(order.filter((event) => event === 'check')).toHaveLength(nasty.length)
    expect(order.join(' ')).not.toContain('check check')
  })

  it.each(['P@ssw0rd1', '4dm1n1str4t0r', 'p4$$w0rd!', 'W3lc0m3!', '1l0v3y0u', '5unsh1n3', 'p@55word2024'])(
    'know the common one behind %s',
    async (password) => {
      expect(await checkPasswordStrength(password)).toMatchObject({ ok: false })
    },
  )

  it.each([
    ['ΝΊΚΟΣ-wovmek', 'Νίκος'],
    ['Zilrat-νίκοσ', 'ΝΊΚΟΣ'],
    ['wovmek-GROSSMANN', 'Großmann'],
    ['Zilrat-großmann', 'GROSSMANN'],
    ['Zoe\u0308la-wovmek', 'Zoëla'],
  ])('R11 finds the name in %s that is written %s', (password, lastName) => {
    const user = { userPrincipalName: 'n@contoso.example', displayName: 'N', firstName: null, lastName }
    expect(checkPasswordAgainstNames(password, user)).toEqual({
      ok: false,
      error: { type: 'PasswordTooWeak', problem: 'contains-name' },
    })
    expect(checkPasswordAgainstNames('Wovmek-Zilrat-84', user).ok).toBe(true)
  })

  it('hashes with argon2id and a salt, and knows a password again in whatever form it was typed', async () => {
    const [one, other] = [await hashPassword('Zoë-Wovmek'), await hashPassword('Zoë-Wovmek')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await verifyPassword(one, 'Zoe\u0308-Wovmek')).toBe(true)
    expect(await verifyPassword(one, 'zoë-wovmek')).toBe(false)
  })
})
