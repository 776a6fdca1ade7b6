/** Rules that only a running service needs: guesses at passwords, the clock before a purge, and digests. */
export * from '../notice/plan-digest.ts'
export * from '../purge/check-clock.ts'
export * from '../sign-in/guessing.ts'
