import { themeStyleSheet } from '../../features/preferences/theme-style-sheet.ts'

export const dynamic = 'force-static'

export function GET(): Response {
  return new Response(themeStyleSheet(), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  })
}
