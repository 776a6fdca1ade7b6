/** Headers of every answer of the admin center: pages, files, calls and refusals. */
export const headersOfAll = (publicUrl: string): readonly (readonly [string, string])[] => [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ...(publicUrl.startsWith('https:') ? ([['Strict-Transport-Security', 'max-age=31536000']] as const) : []),
]
