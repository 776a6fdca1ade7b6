/** Compiles the program `main` into the folder `outdir`; gives the path of the file that Node runs. */
export function bundleProgram(main: string, outdir: string): Promise<string>
