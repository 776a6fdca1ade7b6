import type { Locator, Page } from 'playwright-core'
import { displayNameOf } from './directory.ts'

/** The steps of a person at the restore panel, in English. */
export function restorePanel(page: Page) {
  const panel = page.getByRole('dialog')
  const button = (name: string | RegExp): Locator => panel.getByRole('button', { name })
  return {
    panel,
    button,
    /** Searches for the user and opens the panel by a click on the name in the list. */
    open: async (local: string, name = displayNameOf(local)) => {
      await page.goto(`/deleted-users?search=${local}`)
      await page.getByRole('link', { name, exact: true }).first().click()
      await panel
        .getByText('What comes back')
        .or(panel.getByRole('heading', { level: 3 }))
        .first()
        .waitFor()
    },
    choose: (way: string | RegExp) => panel.getByRole('radio', { name: way }).click(),
    next: async () => {
      await button('Next').click()
      await panel.getByText('Which password does the user get?').waitFor()
    },
    restore: () => button('Restore').click(),
    untilDone: () => panel.getByText('can sign in again').waitFor(),
    /** Reveals the generated password in the result and returns it. */
    password: async () => {
      await button('Show').click()
      return (await panel.getByTestId('password').textContent()) ?? ''
    },
    /** The line of the list of effects that has this term. */
    line: (term: string): Locator =>
      panel.locator('dl > div').filter({ has: page.locator('dt', { hasText: term }) }),
  }
}

/** Starts counting clicks in the page. Returns a function that reads the count. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { clicks: number }
    counter.clicks = 0
    document.addEventListener('pointerdown', () => (counter.clicks += 1), { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks)
}
