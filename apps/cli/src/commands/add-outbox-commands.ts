import type { Command } from 'commander'
import { discardDead, listDead, retryDead } from './outbox.ts'

export function addOutboxCommands(root: Command): void {
  const outbox = root.command('outbox').description('mails and webhooks that could not be delivered')
  outbox
    .command('list-dead')
    .description('print what was given up, a line each; exits with 1 if there is anything')
    .option('--tenant <domain or id>', 'of this tenant alone')
    .action(listDead)
  outbox
    .command('retry')
    .description('deliver a message after all, under the same id')
    .argument('<tenant>', 'a domain or the id')
    .argument('<id>')
    .action(retryDead)
  outbox
    .command('discard')
    .description('take a message off the list')
    .argument('<tenant>', 'a domain or the id')
    .argument('<id>')
    .action(discardDead)
}
