/**
 * How long an answer asks to wait, in whole seconds; 0 if it doesn't say. `Retry-After` has seconds
 * or a date (RFC 9110, 10.2.3). A date is compared with the server's own clock if the answer has
 * its time.
 */
export function retryAfterOf(headers: Headers): number {
  const text = headers.get('Retry-After')?.trim() ?? ''
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text))
  const until = Date.parse(text)
  const serverNow = Date.parse(headers.get('Date') ?? '')
  if (Number.isNaN(until)) return 0
  const now = Number.isNaN(serverNow) ? Date.now() : serverNow
  return Math.max(0, Math.ceil((until - now) / 1000))
}
