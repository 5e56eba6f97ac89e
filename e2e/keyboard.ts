import { expect, type Locator, type Page } from '@playwright/test'

const maxTabs = 120

/** Moves the focus to the messages at the edge of the window. */
export const toMessages = 'Alt+t'

/** Moves the focus to an element as a person without a mouse does: with Tab, or backwards. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let tabs = 0; tabs < maxTabs; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab did not reach ${String(target)}.`)
}

/** Moves the focus to a button or link, and presses it. */
export async function pressByKey(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Types into a field. */
export async function typeByKey(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}
