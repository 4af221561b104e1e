import { printWeek } from '../../domain/hours/text/hours-print.ts'
import { copyText } from '../../ui/copy-text.ts'

/** Copies office hours as text. Returns false if the browser didn't allow it. */
export async function copyHours(...week: Parameters<typeof printWeek>): Promise<boolean> {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && (await copyText(printWeek(...week), activeElement))
}
