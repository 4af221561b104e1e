import { usesPassword, type WebHook } from '../../contract/values/web-hook.ts'

/** The events that a tenant can have posted to an address, named like their settings. */
export type WebHookEvent = 'cdr_event' | 'extension_event'

/**
 * Examples of what is posted to a receiver, to test it with. Their shape is only an illustration:
 * the PBX's documentation has the exact fields of its version.
 */
export const SAMPLE_EVENTS: Record<WebHookEvent, object> = {
  cdr_event: {
    event: 'cdr',
    tenant: 'demo.example',
    call_id: 'b7d1c0de-5a0f-4a52-9f0e-2f4b6f6f1c11',
    direction: 'outbound',
    caller: '101',
    callee: '+14155550123',
    started_at: '2026-03-02T09:15:00Z',
    answered_at: '2026-03-02T09:15:07Z',
    ended_at: '2026-03-02T09:18:42Z',
    talk_seconds: 215,
    status: 'answered',
    reason: 'Customer’s callback',
  },
  extension_event: {
    event: 'extension',
    tenant: 'demo.example',
    extension_number: '101',
    display_name: 'Ada O’Neill',
    status: 'online',
    changed_at: '2026-03-02T09:15:00Z',
  },
}

/**
 * A command for a POSIX shell that posts a sample to a webhook as the PBX would. It reads secrets
 * from $PASSWORD and $TOKEN, so that none is shown, copied or kept in a shell history.
 */
export function curlCommand(
  hook: Pick<WebHook, 'auth' | 'url' | 'username'>,
  event: WebHookEvent,
): string {
  return [
    'curl --request POST',
    // Without this, curl treats brackets and braces in an address as a pattern for many addresses.
    '--globoff',
    `--url ${quote(hook.url)}`,
    ...(hook.auth === 'DIGEST' ? ['--digest'] : []),
    ...(usesPassword(hook.auth) ? [`--user ${quote(`${hook.username}:`)}"$PASSWORD"`] : []),
    ...(hook.auth === 'BEARER' ? ['--header "Authorization: Bearer $TOKEN"'] : []),
    "--header 'Content-Type: application/json'",
    `--data-raw ${quote(JSON.stringify(SAMPLE_EVENTS[event], null, 2))}`,
  ].join(' \\\n  ')
}

/** One word for a POSIX shell: within single quotes only the quote itself is special. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
