import { createHash, randomBytes } from 'node:crypto'

/** The hash functions of RFC 7616 that receivers use, by their names in a challenge. */
const HASHES = { MD5: 'md5', 'SHA-256': 'sha256' } as const

interface DigestRequest {
  method: string
  /** Path and query. */
  uri: string
  username: string
  password: string
  cnonce?: string
}

/**
 * The Authorization header for the first digest challenge (RFC 7616) in these WWW-Authenticate
 * headers that is supported. Null if there is none.
 */
export function digestAuthorization(
  challenges: readonly string[],
  { method, uri, username, password, cnonce = randomBytes(16).toString('hex') }: DigestRequest,
): string | null {
  for (const challenge of challenges) {
    const { realm, nonce, opaque, algorithm = 'MD5', qop } = parametersOf(challenge)
    const name = (Object.keys(HASHES) as (keyof typeof HASHES)[]).find(
      (one) => one === algorithm.toUpperCase(),
    )
    const hasAuth = qop?.split(',').some((one) => one.trim() === 'auth')
    if (realm === undefined || nonce === undefined || !name || hasAuth === false) continue
    const hash = (...parts: string[]) =>
      createHash(HASHES[name]).update(parts.join(':')).digest('hex')
    const a1 = hash(username, realm, password)
    const a2 = hash(method, uri)
    const nc = '00000001'
    const response = qop ? hash(a1, nonce, nc, cnonce, 'auth', a2) : hash(a1, nonce, a2)
    const quoted = {
      username,
      realm,
      uri,
      nonce,
      response,
      ...(opaque !== undefined && { opaque }),
    }
    return `Digest ${[
      ...Object.entries(quoted).map(([key, value]) => `${key}="${escaped(value)}"`),
      `algorithm=${algorithm}`,
      ...(qop ? ['qop=auth', `nc=${nc}`, `cnonce="${cnonce}"`] : []),
    ].join(', ')}`
  }
  return null
}

/** The parameters of the digest challenge in a header, which may contain other challenges too. */
function parametersOf(header: string): Partial<Record<string, string>> {
  const [, rest = ''] = /(?:^|,\s*)Digest\s+(.*)$/is.exec(header) ?? []
  const found: Record<string, string> = {}
  for (const [, name = '', quoted, token = ''] of rest.matchAll(PARAMETER)) {
    // Keep the first value: a repeated parameter belongs to the next challenge.
    found[name.toLowerCase()] ??= quoted?.replaceAll(/\\(.)/gs, '$1') ?? token
  }
  return found
}

const PARAMETER = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gs

const escaped = (value: string) => value.replaceAll(/["\\]/g, '\\$&')
