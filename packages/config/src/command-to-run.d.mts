/**
 * How a person runs a command of `reprieve` in this installation: by its name in an unpacked release, by npm in the source
 * tree. `command` is given with its words, such as `keys rotate --now`; `quiet` is for commands whose output is read by a
 * script.
 */
export function commandToRun(command: string, options?: { readonly quiet?: boolean }): string

/** How a person starts this installation with these words. */
export function startToRun(words: string): string
