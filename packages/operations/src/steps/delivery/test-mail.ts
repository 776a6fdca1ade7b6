import type { UserId } from '@reprieve/domain'

/** A mail in the outbox that reports nothing: it only shows whether mail arrives. */
export interface TestMail {
  readonly template: 'test'
  /** The person whose sign-in name, looked up on delivery, is the address. */
  readonly to: UserId
  readonly locale: string
}

/** Whether the contents of a row of the outbox are a test mail. */
export const isTestMail = (payload: unknown): payload is TestMail =>
  typeof payload === 'object' && payload !== null && 'template' in payload && payload.template === 'test'
