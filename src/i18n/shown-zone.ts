import { offsetIn } from '../domain/time/time.ts'

/** The zone that the browser is set to. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zone to show times of a tenant in: its own, or the browser's where that doesn't know it. */
export const shownZone = (zone: string): string => (offsetIn(zone) ? zone : ownZone())
