import type { Command } from 'commander'
import { orDefault } from '../or-default.ts'
import { toWholeNumber } from '../to-whole-number.ts'
import { setSettings, showSettings } from './settings.ts'

const toDays = orDefault(toWholeNumber(1, 180))
const toUsers = orDefault(toWholeNumber(0, 1_000_000))
const toPercent = orDefault(toWholeNumber(0, 100))

/** `settings …`: the retention and the guards of a tenant. */
export function addSettingsCommands(root: Command): void {
  const settings = root.command('settings').description('the retention and the guards of a tenant')
  settings
    .command('show')
    .description('print what is in force, a line each')
    .requiredOption('--tenant <domain or id>', 'whose')
    .action(showSettings)
  settings
    .command('set')
    .description(
      'change what is given, or set it back with `default`; who is deleted already keeps the window it has',
    )
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--retention-days <n>', 'from a deletion to the purge, 1 to 180', toDays)
    .option('--purge-guard-users <n>', 'a purge of more, and of more than the share, asks first', toUsers)
    .option('--purge-guard-share <n>', 'per cent of the bin; 0 leaves the number alone to decide', toPercent)
    .option(
      '--deletion-guard-users <n>',
      'more in an hour, and more than the share, have to be confirmed',
      toUsers,
    )
    .option(
      '--deletion-guard-share <n>',
      'per cent of all users; 0 leaves the number alone to decide',
      toPercent,
    )
    .action(setSettings)
}
