import { ApiError, apiError } from '../http/api-errors.ts'

/**
 * What went wrong between this server and the PBX, in words that say what to do: for the page, and
 * for the log.
 */
const SENTENCES: Record<string, string> = {
  ENOTFOUND: 'The host name of the PBX is not known. Check PBX_URL and the DNS of this server.',
  EAI_AGAIN: 'The host name of the PBX could not be looked up. Check the DNS of this server.',
  ECONNREFUSED:
    'The PBX refused the connection. Check that it runs, and the host and port in PBX_URL.',
  EHOSTUNREACH: 'There is no way to the PBX’s host. Check the network, and the host in PBX_URL.',
  ENETUNREACH: 'There is no way to the PBX’s host. Check the network, and the host in PBX_URL.',
  ETIMEDOUT: 'The PBX did not take the connection. Check firewalls, and the host in PBX_URL.',
  ECONNRESET:
    'The PBX ended the connection without an answer. If its port is for https, use https:// in PBX_URL.',
  EPROTO: 'The PBX does not speak TLS at this port. Use http:// or another port in PBX_URL.',
  ERR_SSL_WRONG_VERSION_NUMBER:
    'The PBX does not speak TLS at this port. Use http:// or another port in PBX_URL.',
  ERR_SSL_PACKET_LENGTH_TOO_LONG:
    'The PBX does not speak TLS at this port. Use http:// or another port in PBX_URL.',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'The certificate of the PBX is for another host name. Use a name that it holds in PBX_URL.',
  CERT_HAS_EXPIRED: 'The certificate of the PBX has expired. Renew it on the PBX.',
  CERT_NOT_YET_VALID:
    'The certificate of the PBX is not valid yet. Check the clocks of this server and the PBX.',
}

const UNTRUSTED = /CERT|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY/

/** 502 for an error of the connection to the PBX, in words; an ApiError as it is. */
export function gatewayFailure(error: unknown, hasOwnCa: boolean): ApiError {
  if (error instanceof ApiError) return error
  const code = codeOf(error)
  const known = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined
  const sentence = known ?? (UNTRUSTED.test(code) ? untrusted(hasOwnCa) : unreadable(code))
  return apiError(502, 'UNKNOWN', `${sentence} (${code})`)
}

const untrusted = (hasOwnCa: boolean): string =>
  hasOwnCa
    ? 'The certificate of the PBX is not trusted by PBX_CA_FILE. Put its authority in that file.'
    : 'The certificate of the PBX is not trusted here: PBX_CA_FILE names an authority of your own.'

const unreadable = (code: string): string =>
  code.startsWith('HPE_')
    ? 'The answer of the PBX is not HTTP. If its port is for https, use https:// in PBX_URL.'
    : 'The PBX cannot be reached, or its answer not read. Check PBX_URL.'

/**
 * 502 for an answer that is not passed on. Following a redirect could lead anywhere; `location` is
 * where it leads, '' for nowhere.
 */
export function notPassedOn(status: number, location: string, asked: URL): ApiError {
  const isRedirect = status >= 300 && status < 400
  if (!isRedirect)
    return apiError(502, 'UNKNOWN', `The PBX answered ${status}, which means nothing`)
  const target = URL.canParse(location, asked.href) ? new URL(location, asked.href) : undefined
  const isToHttps = target?.protocol === 'https:' && asked.protocol === 'http:'
  const advice = isToHttps
    ? 'It wants https: use https:// in PBX_URL, with its port for https.'
    : 'Set PBX_URL to the address that it redirects to, which is in the log of this server.'
  return apiError(502, 'UNKNOWN', `The PBX answered ${status}, a redirect. ${advice}`)
}

/** 504 for a PBX that has not done something in time. */
export const late = (what: string, ms: number): ApiError =>
  apiError(
    504,
    'UNKNOWN',
    `The PBX has not ${what} within ${ms / 1000} s. Check that it runs, and the way to it.`,
  )

/**
 * What the log names an error by: the status of the answer, or the code of the connection's error.
 */
export const codeOf = (error: unknown): string =>
  error instanceof ApiError
    ? String(error.status)
    : String((error as NodeJS.ErrnoException)?.code ?? 'UNKNOWN')
