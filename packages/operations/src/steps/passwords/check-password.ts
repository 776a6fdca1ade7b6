import { foldText, ok, type Result, refuse, type User } from '@reprieve/domain'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import type { Refusal } from '../../answer.ts'

type TooWeak = Refusal<'PasswordTooWeak'>
type Checked = Result<null, TooWeak>

const shortest = 8
const longest = 256
const weakestScore = 2
/** The estimate's time grows faster than the length, and further characters only make a password stronger. */
const estimatedLength = 32
/** Shorter parts of a name occur by chance in many good passwords. */
const shortestNamePart = 4

let estimator: ZxcvbnFactory | undefined

/** Built when the first password is checked: its ranked words take 20 MB, and most processes check none. */
function estimatorOnUse(): ZxcvbnFactory {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common, ...english },
    graphs: adjacencyGraphs,
    // Every further reading of digits and signs as letters is estimated again. With the default of 100, 32 characters
    // cost 400 ms.
    l33tMaxSubstitutions: 1,
  })
  return estimator
}

let lastTurn: Promise<unknown> = Promise.resolve()

/**
 * Checks that a password is long enough and hard enough to guess, whoever it is for. It blocks the event loop for about
 * 10 ms, so passwords are checked one after the other, and other work has a turn before each.
 */
export function checkPasswordStrength(password: string): Promise<Checked> {
  const turn = lastTurn.then(() => new Promise((resume) => setImmediate(resume)))
  lastTurn = turn
  return turn.then(() => estimate(password))
}

function estimate(password: string): Checked {
  const length = [...password].length
  if (length < shortest) return tooWeak('too-short')
  if (length > longest) return tooWeak('too-long')
  const { score } = estimatorOnUse().check(password.slice(0, estimatedLength))
  return score < weakestScore ? tooWeak('too-common') : ok(null)
}

type Named = Pick<User, 'userPrincipalName' | 'displayName' | 'firstName' | 'lastName'>

/** Checks that the password does not contain names of its owner, compared as names are (R11). */
export function checkPasswordAgainstNames(password: string, user: Named): Checked {
  const text = foldText(password)
  const localPart = user.userPrincipalName.slice(0, user.userPrincipalName.lastIndexOf('@'))
  const names = [localPart, user.firstName ?? '', user.lastName ?? '', ...user.displayName.split(/\s+/)]
  const found = names.some((name) => name.length >= shortestNamePart && text.includes(foldText(name)))
  return found ? tooWeak('contains-name') : ok(null)
}

const tooWeak = (problem: TooWeak['problem']): Checked => refuse({ type: 'PasswordTooWeak', problem })
