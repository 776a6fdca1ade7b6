import type { Command } from 'commander'

/** The commands below this one that do something, by the words that call them. */
export function leavesOf(command: Command, path = ''): Map<string, Command> {
  return new Map(
    command.commands.flatMap((child): readonly (readonly [string, Command])[] => {
      const name = `${path} ${child.name()}`.trim()
      return child.commands.length > 0 ? [...leavesOf(child, name)] : [[name, child]]
    }),
  )
}
