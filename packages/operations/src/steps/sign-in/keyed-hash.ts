import { createHmac } from 'node:crypto'

/** HMAC-SHA256 in hexadecimal. The purpose keeps hashes of the same text for different ends apart. */
export const keyedHash = (key: string, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('hex')
