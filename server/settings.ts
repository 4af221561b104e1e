/** The settings, read from environment variables. */
export interface Settings {
  host: string
  /** 0 for any free port. */
  port: number
  /**
   * The host names that this server answers to, besides IP addresses and localhost; undefined for
   * any. The list is empty by default if the server is reachable from this machine only and no
   * proxy is configured.
   */
  hosts: string[] | undefined
  /**
   * The path that everything is served under, with a slash at both ends. A proxy must not strip it.
   */
  basePath: string
  /**
   * postgres://…, a file's path, or ":memory:" for a database that ends with the process.
   */
  database: string
  /** The password of the demo accounts. If undefined, the first start makes a random one. */
  demoPassword: string | undefined
  /** Whether system administrators need a second factor. */
  isAdminTwoFactorOn: boolean
  /** The mail server's address. If undefined, mail is written to the log. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Whether tests may inject faults and set the clock (TEST_MODE). */
  isFaultInjectionOn: boolean
  /** How many trusted proxies are in front. Each adds its client's address to X-Forwarded-For. */
  trustedProxies: number
  /** How many holidays a tenant may have. */
  maxHolidays: number
  /** Whether test events may be sent to webhooks at private addresses. */
  mayReachPrivate: boolean
  /** The scheme, host and port of a PBX that answers the API instead of this server. */
  pbxUrl: URL | undefined
  /** A PEM file with the authorities to check the PBX's certificate against. */
  pbxCaFile: string | undefined
  isPbxTlsUnchecked: boolean
  /** PEM files with the certificate and the key for https; http if undefined. */
  tls: { certFile: string; keyFile: string } | undefined
}

/** The server can't start for reasons that the operator can fix, one per line. */
export class StartError extends Error {
  readonly lines: string[]

  constructor(...lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/**
 * Reads the settings. An empty variable counts as unset. Throws StartError with one line for each
 * invalid value.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const faults: string[] = []
  const read = (
    name: string,
    fallback: string,
    takes: string,
    isGood: (text: string) => boolean,
  ) => {
    const value = env[name] || fallback
    // Leave the value out of the message, because DEMO_PASSWORD is a secret.
    if (value !== fallback && !isGood(value)) faults.push(`${name} takes ${takes}`)
    return value
  }

  const host = read(
    'HOST',
    '127.0.0.1',
    'a host name or an IP address, such as 127.0.0.1',
    (text) => /^[\w.:%-]+$/.test(text),
  )
  const port = read(
    'PORT',
    '8887',
    'a number from 0 to 65535, 0 for any free port',
    (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
  )
  const basePath = read(
    'BASE_PATH',
    '/',
    'a path with a slash at both ends, such as /console/',
    (text) => /^\/(?:[\w.-]+\/)*$/.test(text),
  )
  const hosts = read(
    'HOSTS',
    '',
    'host names without ports, such as console.example.com,console, or * for any',
    (text) => /^(?:\*|[\w.-]+(?:,[\w.-]+)*)$/.test(text),
  )
  const url = read(
    'DATABASE_URL',
    'file:data/console.db',
    'file:PATH, such as file:data/console.db, file::memory:, or postgres://USER@HOST/NAME',
    (text) => /^(?:file:[^\0?]+|postgres(?:ql)?:\/\/\S+)$/.test(text),
  )
  const demoPassword = read(
    'DEMO_PASSWORD',
    '',
    '8 to 256 characters',
    (text) => text.length >= 8 && text.length <= 256,
  )
  const adminTwoFactor = read('ADMIN_TWO_FACTOR', '0', '1, or 0 for off', (text) =>
    /^[01]$/.test(text),
  )

  const smtpUrl = read('SMTP_URL', '', 'smtp://HOST:PORT or smtps://USER:PASSWORD@HOST', (text) =>
    /^(?:smtps?:\/\/\S+)?$/.test(text),
  )
  const mailFrom = read('MAIL_FROM', 'no-reply@localhost', 'an email address', (text) =>
    /^[^\r\n@]+@[^\r\n@]+$/.test(text),
  )
  const trustProxy = read('TRUST_PROXY', '0', 'the number of proxies in front, 0 to 9', (text) =>
    /^\d$/.test(text),
  )
  const maxHolidays = read('MAX_HOLIDAYS', '100000', 'a number from 1 to 1000000', (text) =>
    /^(?:[1-9]\d{0,5}|1000000)$/.test(text),
  )
  const privateWebhooks = read('PRIVATE_WEBHOOKS', '0', '1, or 0 for off', (text) =>
    /^[01]$/.test(text),
  )
  const testMode = read('TEST_MODE', '0', '1, or 0 for off', (text) => /^[01]$/.test(text))
  const pbxUrl = read('PBX_URL', '', 'https://HOST:PORT without a path', isOrigin)
  const pbxCaFile = read('PBX_CA_FILE', '', 'a file, and an https PBX_URL', () =>
    pbxUrl.startsWith('https:'),
  )
  const pbxInsecureTls = read('PBX_INSECURE_TLS', '0', '1, or 0 for off', (text) =>
    /^[01]$/.test(text),
  )
  const certFile = read('TLS_CERT', '', 'a file, together with TLS_KEY', () => !!env.TLS_KEY)
  const keyFile = read('TLS_KEY', '', 'a file, together with TLS_CERT', () => !!env.TLS_CERT)

  if (faults.length > 0) throw new StartError(...faults)
  return {
    host,
    port: Number(port),
    hosts: knownHosts(hosts, isLoopback(host) && trustProxy === '0'),
    basePath,
    database: url.replace(/^file:/, ''),
    demoPassword: demoPassword || undefined,
    isAdminTwoFactorOn: adminTwoFactor === '1',
    smtpUrl: smtpUrl || undefined,
    mailFrom,
    isFaultInjectionOn: testMode === '1',
    trustedProxies: Number(trustProxy),
    maxHolidays: Number(maxHolidays),
    mayReachPrivate: privateWebhooks === '1',
    pbxUrl: pbxUrl ? new URL(pbxUrl) : undefined,
    pbxCaFile: pbxCaFile || undefined,
    isPbxTlsUnchecked: pbxInsecureTls === '1',
    tls: certFile ? { certFile, keyFile } : undefined,
  }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text) || !/^https?:\/\/[^/?#@\\]+\/?$/i.test(text)) return false
  return new URL(text).pathname === '/'
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host)

function knownHosts(hosts: string, isLocalOnly: boolean): string[] | undefined {
  if (hosts === '') return isLocalOnly ? [] : undefined
  return hosts === '*' ? undefined : hosts.toLowerCase().split(',')
}
