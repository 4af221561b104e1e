/** The page of the holidays. */
export const HOLIDAYS = '/holidays'

/** The address of one holiday. An id that reads like a year or another address of the page stands below `id`. */
export function holidayPath(id: string): string {
  const isTaken = /^(\d{4}|new|public|floating|import|back|id\/.*)$/s.test(id)
  return `${HOLIDAYS}/${isTaken ? 'id/' : ''}${encodeURIComponent(id)}`
}
