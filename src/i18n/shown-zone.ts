import { offsetIn } from '../domain/time/time.ts'

/** The browser's time zone. */
export const ownZone = (): string =>
  // The browser's first Intl.DateTimeFormat takes it 20 to 50 ms.
  'Temporal' in globalThis
    ? Temporal.Now.timeZoneId()
    : new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zone for a tenant's times: its own, or the browser's zone if the browser lacks that one. */
export const shownZone = (zone: string): string => (offsetIn(zone) ? zone : ownZone())
