import { removeOldMails } from '@reprieve/mail'
import type { Log } from '@reprieve/observe'

export interface OldMailsDependencies {
  /** Where mails are written that no SMTP server takes. */
  readonly folder: string
  readonly now: () => Date
  readonly log: Pick<Log, 'info'>
}

/** Removes the mails that were written to the folder and whose time there is over. */
export const oldMailsRound =
  ({ folder, now, log }: OldMailsDependencies): (() => Promise<void>) =>
  async () => {
    const removed = await removeOldMails(folder, now())
    if (removed > 0) log.info({ removed }, 'removed mails that were written to the folder long ago')
  }
