import { conflictTexts } from '@reprieve/domain/texts'
import { api } from './api.ts'
import { errors } from './errors.ts'
import { mail } from './mail.ts'
import { notices } from './notices.ts'
import { oauth } from './oauth.ts'
import { problems } from './problems.ts'
import { web } from './web.ts'

export const de = { api, conflicts: conflictTexts.de, errors, mail, notices, oauth, problems, web } as const
