import { randomInt } from 'node:crypto'

// Consonants without l; neither l, o, I, O, 0 nor 1 occur, because they are mistaken for one another.
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
