import type { Answers } from './exchange.ts'
import { errorAnswer } from './partner-center/wire/answer.ts'
import { throttledAnswer } from './partner-center/wire/throttled.ts'

const partnerCenter: Answers = { error: errorAnswer, throttled: throttledAnswer }

/** What belongs to no contract is answered as Partner Center would. */
export const answersOf = (): Answers => partnerCenter
