/** What the server reads from its environment. */
export interface Settings {
  host: string
  /** 0 takes any free port. */
  port: number
  /** The path below which everything is served, with a slash at both ends: a proxy passes it on as it is. */
  basePath: string
  /** postgres://…, a path, or ":memory:" for a database that ends with the process. */
  database: string
  /** The password of the demo accounts; without it the first start makes one. */
  demoPassword: string | undefined
  /** Where mail is handed over; without it mail is only logged. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Whether tests may ask for faults and set the clock. */
  isFaultInjectionOn: boolean
  /** How many proxies stand in front, each of which adds to X-Forwarded-For who came to it. */
  trustedProxies: number
  /** The PBX that answers the API instead of this server: scheme, host and port. */
  pbxUrl: URL | undefined
  /** A file with the authorities that the PBX's certificate is checked by, as PEM. */
  pbxCaFile: string | undefined
  isPbxTlsUnchecked: boolean
  /** Files with the certificate and the key to serve https with, as PEM. */
  tls: { certFile: string; keyFile: string } | undefined
}

/** A start that cannot go on for a reason that its user can mend: one line a reason. */
export class StartError extends Error {
  readonly lines: string[]

  constructor(...lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** Reads the settings. An empty variable counts as unset. Throws StartError with a line for each bad value. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const faults: string[] = []
  const read = (
    name: string,
    fallback: string,
    takes: string,
    isGood: (text: string) => boolean,
  ) => {
    const value = env[name] || fallback
    // The value itself stays out of the message: DEMO_PASSWORD is a secret.
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
  const url = read(
    'DATABASE_URL',
    'file:data/console.db',
    'file:PATH, such as file:data/console.db, file::memory:, or postgres://USER@HOST/NAME',
    (text) => /^(?:file:[^\0?]+|postgres(?:ql)?:\/\/\S+)$/.test(text),
  )
  const demoPassword = read(
    'DEMO_PASSWORD',
    '',
    '1 to 256 characters',
    (text) => text.length <= 256,
  )

  const smtpUrl = read('SMTP_URL', '', 'smtp://HOST:PORT or smtps://USER:PASSWORD@HOST', (text) =>
    /^(?:smtps?:\/\/\S+)?$/.test(text),
  )
  const mailFrom = read('MAIL_FROM', 'no-reply@localhost', 'a mail address', (text) =>
    /^[^\r\n@]+@[^\r\n@]+$/.test(text),
  )
  const trustProxy = read('TRUST_PROXY', '0', 'the number of proxies in front, 0 to 9', (text) =>
    /^\d$/.test(text),
  )
  const faultInjection = read('TEST_MODE', '0', '1, or 0 for off', (text) => /^[01]$/.test(text))
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
    basePath,
    database: url.replace(/^file:/, ''),
    demoPassword: demoPassword || undefined,
    smtpUrl: smtpUrl || undefined,
    mailFrom,
    isFaultInjectionOn: faultInjection === '1',
    trustedProxies: Number(trustProxy),
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
