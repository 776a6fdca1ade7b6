import { removeOldMails } from '@reprieve/mail'
import type { Log } from '@reprieve/observe'

export interface OldMailsDependencies {
  /** The folder for mails without an SMTP server. */
  readonly folder: string
  readonly now: () => Date
  readonly log: Pick<Log, 'info'>
}

/** Removes old mails from that folder. */
export const oldMailsRound =
  ({ folder, now, log }: OldMailsDependencies): (() => Promise<void>) =>
  async () => {
    const removed = await removeOldMails(folder, now())
    if (removed > 0) log.info({ removed }, 'removed mails that were written to the folder long ago')
  }
