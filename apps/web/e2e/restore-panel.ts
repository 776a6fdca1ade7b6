import type { Locator, Page } from 'playwright-core'
import { displayNameOf } from './directory.ts'

/** What a person does at the restore panel, in English. */
export function restorePanel(page: Page) {
  const panel = page.getByRole('dialog')
  const button = (name: string | RegExp): Locator => panel.getByRole('button', { name })
  return {
    panel,
    button,
    /** By a click on the user's name in the list, found by searching. */
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
    /** The generated password, as the result shows it. */
    password: async () => {
      await button('Show').click()
      return (await panel.getByTestId('password').textContent()) ?? ''
    },
    /** What the list of effects says under a term. */
    line: (term: string): Locator =>
      panel.locator('dl > div').filter({ has: page.locator('dt', { hasText: term }) }),
  }
}

/** Counts what the person presses in the page from now on. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { clicks: number }
    counter.clicks = 0
    document.addEventListener('pointerdown', () => (counter.clicks += 1), { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks)
}
