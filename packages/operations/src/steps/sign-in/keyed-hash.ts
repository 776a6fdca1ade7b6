import { createHmac } from 'node:crypto'

/** HMAC-SHA256 in hexadecimal. The purpose separates hashes of the same text for different uses. */
export const keyedHash = (key: string, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('hex')
