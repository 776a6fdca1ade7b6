import { api } from './api.ts'
import { conflicts } from './conflicts.ts'
import { errors } from './errors.ts'
import { mail } from './mail.ts'

export const de = { api, conflicts, errors, mail } as const
