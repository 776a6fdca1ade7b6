import { randomInt } from 'node:crypto'

// Without l, o, I, O, 0 and 1, which are read for one another.
const consonants = 'bcdfghjkmnpqrstvwxz'
const vowels = 'aeiuy'
const digits = '23456789'

const pick = (characters: string): string => characters.charAt(randomInt(characters.length))

const syllable = (): string => pick(consonants) + pick(vowels) + pick(consonants)

/** A strong password that can be read out and typed, such as `Kuvdes-nifrap-tomkel-74` (about 70 bits). */
export function generatePassword(): string {
  const word = () => syllable() + syllable()
  const first = word()
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}-${word()}-${word()}-${pick(digits)}${pick(digits)}`
}
