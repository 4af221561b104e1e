import type { Locator, Page } from '@playwright/test'

/** A point in the week grid. */
export interface Point {
  x: number
  y: number
}

const grid = (page: Page): Locator => page.getByRole('group', { name: 'Week as bars' })

/** The bar of a range, by its name, such as "Thursday, 09:00 – 20:00". */
export const bar = (page: Page, name: string): Locator =>
  grid(page).getByRole('button', { name, exact: true })

/** The grid's last message to screen readers. */
export const said = (page: Page): Locator => grid(page).getByRole('status')

/**
 * The point on the page where a day shows a time, "HH:MM". A day's track is between its name and
 * the button that adds hours.
 */
export async function pointOf(page: Page, day: string, time: string): Promise<Point> {
  const track = grid(page).locator(`[data-day="${day.toLowerCase()}"]`)
  // Scroll to the center, where the save bar doesn't cover it and every day has the same offset.
  await grid(page).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await track.boundingBox()
  if (!box) throw new Error(`${day} is not on the page`)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return { x: box.x + (box.width * (hours * 60 + minutes)) / 1440, y: box.y + box.height / 2 }
}

/** Drags from one point to another with the mouse. */
export async function dragByMouse(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}

/** Drags from one point to another with a finger, using the browser's own input events. */
export async function dragByTouch(page: Page, from: Point, to: Point): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [from])
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const x = from.x + (to.x - from.x) * part
    await touch('touchMove', [{ x, y: from.y + (to.y - from.y) * part }])
  }
  await touch('touchEnd', [])
  await devtools.detach()
}
