import { ok, type Result, refuse, type User } from '@reprieve/domain'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import type { Refusal } from '../answer.ts'

type TooWeak = Refusal<'PasswordTooWeak'>
type Checked = Result<null, TooWeak>

const shortest = 8
const longest = 256
const weakestScore = 2
/** The estimate takes time that grows fast with the length, and what comes after this only makes a password stronger. */
const estimatedLength = 64
/** Shorter parts of a name are in many a good password by chance. */
const shortestNamePart = 4

const estimator = new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs })

/** Whether a password is long enough and hard enough to guess, whoever it is for. Takes milliseconds. */
export function checkPasswordStrength(password: string): Checked {
  const length = [...password].length
  if (length < shortest) return tooWeak('too-short')
  if (length > longest) return tooWeak('too-long')
  const { score } = estimator.check(password.slice(0, estimatedLength))
  return score < weakestScore ? tooWeak('too-common') : ok(null)
}

type Named = Pick<User, 'userPrincipalName' | 'displayName' | 'firstName' | 'lastName'>

/** Whether the password is free of the names of the person that it is for. */
export function checkPasswordAgainstNames(password: string, user: Named): Checked {
  const text = password.toLowerCase()
  const localPart = user.userPrincipalName.slice(0, user.userPrincipalName.lastIndexOf('@'))
  const names = [localPart, user.firstName ?? '', user.lastName ?? '', ...user.displayName.split(/\s+/)]
  const found = names.some((name) => name.length >= shortestNamePart && text.includes(name.toLowerCase()))
  return found ? tooWeak('contains-name') : ok(null)
}

const tooWeak = (problem: TooWeak['problem']): Checked => refuse({ type: 'PasswordTooWeak', problem })
