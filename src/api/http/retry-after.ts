/**
 * The whole seconds that an answer asks to wait, 0 where it does not say. `Retry-After` holds
 * seconds or a date (RFC 9110, 10.2.3); a date is measured by the server's own clock where it tells
 * it.
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
