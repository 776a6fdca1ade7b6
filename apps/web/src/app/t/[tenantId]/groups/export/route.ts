import { exportRecipients } from '../../../../../server/recipients/export-recipients.ts'

export const GET = exportRecipients('group')
