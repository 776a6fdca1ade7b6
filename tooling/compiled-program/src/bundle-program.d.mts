/**
 * Compiles the program `main`, and the `further` ones of its app beside it, into the folder `outdir`; gives the path of
 * the file that Node runs for `main`.
 */
export function bundleProgram(main: string, outdir: string, further?: readonly string[]): Promise<string>
