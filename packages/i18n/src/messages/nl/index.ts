import { api } from './api.ts'
import { conflicts } from './conflicts.ts'
import { errors } from './errors.ts'
import { mail } from './mail.ts'
import { web } from './web.ts'

export const nl = { api, conflicts, errors, mail, web } as const
