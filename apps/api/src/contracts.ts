import type { Answers } from './exchange.ts'
import { errorAnswer } from './partner-center/wire/answer.ts'
import { throttledAnswer } from './partner-center/wire/throttled.ts'

const partnerCenter: Answers = { error: errorAnswer, throttled: throttledAnswer }

/** The answers for the contract of a path. A path that belongs to none is answered as Partner Center would. */
export const answersOf = (): Answers => partnerCenter
