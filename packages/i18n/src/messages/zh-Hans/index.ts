import { conflictTexts } from '@reprieve/domain/texts'
import { api } from './api.ts'
import { errors } from './errors.ts'
import { mail } from './mail.ts'
import { notices } from './notices.ts'
import { oauth } from './oauth.ts'
import { problems } from './problems.ts'
import { web } from './web.ts'

export const zhHans = {
  api,
  conflicts: conflictTexts['zh-Hans'],
  errors,
  mail,
  notices,
  oauth,
  problems,
  web,
} as const
