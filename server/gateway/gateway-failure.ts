import { ApiError, apiError } from '../http/api-errors.ts'

/**
 * What went wrong between this server and the PBX, by Node's error code, and what to do about it.
 * Both the page and the log show these sentences.
 */
const SENTENCES: Record<string, string> = {
  ENOTFOUND: 'Can’t find the PBX’s host name. Check PBX_URL and this server’s DNS.',
  EAI_AGAIN: 'Can’t look up the PBX’s host name. Check this server’s DNS.',
  ECONNREFUSED:
    'The PBX refused the connection. Check that it is running, and the host and port in PBX_URL.',
  EHOSTUNREACH: 'Can’t reach the PBX’s host. Check the network and the host in PBX_URL.',
  ENETUNREACH: 'Can’t reach the PBX’s host. Check the network and the host in PBX_URL.',
  ETIMEDOUT: 'The PBX didn’t accept the connection. Check firewalls and the host in PBX_URL.',
  ECONNRESET:
    'The PBX closed the connection without an answer. If the port expects https, use https:// in PBX_URL.',
  EPROTO: 'The PBX doesn’t use TLS on this port. Use http:// or another port in PBX_URL.',
  ERR_SSL_WRONG_VERSION_NUMBER:
    'The PBX doesn’t use TLS on this port. Use http:// or another port in PBX_URL.',
  ERR_SSL_PACKET_LENGTH_TOO_LONG:
    'The PBX doesn’t use TLS on this port. Use http:// or another port in PBX_URL.',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'The PBX’s certificate is for another host name. Use a name from the certificate in PBX_URL.',
  CERT_HAS_EXPIRED: 'The PBX’s certificate has expired. Renew it on the PBX.',
  CERT_NOT_YET_VALID:
    'The PBX’s certificate isn’t valid yet. Check the clocks of this server and the PBX.',
}

const UNTRUSTED = /CERT|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY/

/** A 502 that explains an error of the connection to the PBX. Returns an ApiError unchanged. */
export function gatewayFailure(error: unknown, hasOwnCa: boolean): ApiError {
  if (error instanceof ApiError) return error
  const code = codeOf(error)
  const known = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined
  const sentence = known ?? (UNTRUSTED.test(code) ? untrusted(hasOwnCa) : unreadable(code))
  return apiError(502, 'UNKNOWN', `${sentence} (${code})`)
}

const untrusted = (hasOwnCa: boolean): string =>
  hasOwnCa
    ? 'PBX_CA_FILE doesn’t trust the PBX’s certificate. Add its authority to that file.'
    : 'The PBX’s certificate isn’t trusted. Set PBX_CA_FILE to your own authority.'

const unreadable = (code: string): string =>
  code.startsWith('HPE_')
    ? 'The PBX’s answer isn’t HTTP. If the port expects https, use https:// in PBX_URL.'
    : 'Can’t reach the PBX or read its answer. Check PBX_URL.'

/**
 * A 502 for an answer that the gateway doesn't pass on. It never follows redirects, because they
 * could lead anywhere. `location` is where the redirect leads, '' for nowhere.
 */
export function notPassedOn(status: number, location: string, asked: URL): ApiError {
  const isRedirect = status >= 300 && status < 400
  if (!isRedirect)
    return apiError(502, 'UNKNOWN', `The PBX answered ${status}, which isn’t a valid status`)
  const target = URL.canParse(location, asked.href) ? new URL(location, asked.href) : undefined
  const isToHttps = target?.protocol === 'https:' && asked.protocol === 'http:'
  const advice = isToHttps
    ? 'It requires https: use https:// and its https port in PBX_URL.'
    : 'Set PBX_URL to the address it redirects to; this server’s log has it.'
  return apiError(502, 'UNKNOWN', `The PBX answered ${status}, a redirect. ${advice}`)
}

/** A 504 for a PBX that took too long. */
export const late = (what: string, ms: number): ApiError =>
  apiError(
    504,
    'UNKNOWN',
    `The PBX hasn’t ${what} within ${ms / 1000} s. Check that it is running and reachable.`,
  )

/**
 * The name of an error in the log: the status of the answer, or the code of the connection's error.
 */
export const codeOf = (error: unknown): string =>
  error instanceof ApiError
    ? String(error.status)
    : String((error as NodeJS.ErrnoException)?.code ?? 'UNKNOWN')
