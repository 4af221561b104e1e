import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { Pbx } from './gateway/gateway.ts'
import { type Settings, StartError } from './settings.ts'

/** The PBX from the settings, with its authorities read. Throws StartError. */
export function readPbx({ pbxUrl, pbxCaFile, isPbxTlsUnchecked }: Settings): Pbx | undefined {
  if (!pbxUrl) return undefined
  const ca = pbxCaFile === undefined ? undefined : readPem('PBX_CA_FILE', pbxCaFile)
  if (ca !== undefined) usable('PBX_CA_FILE', { ca })
  return { url: pbxUrl, ca, isTlsUnchecked: isPbxTlsUnchecked && pbxUrl.protocol === 'https:' }
}

/** The certificate and key for https; undefined for http. Throws StartError. */
export function readCertificate({ tls }: Settings): { cert: string; key: string } | undefined {
  if (!tls) return undefined
  const pair = { cert: readPem('TLS_CERT', tls.certFile), key: readPem('TLS_KEY', tls.keyFile) }
  usable('TLS_CERT and TLS_KEY', pair)
  return pair
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function readPem(name: string, file: string): string {
  try {
    const text = readFileSync(file, 'utf8')
    if (text.includes('-----BEGIN ')) return text
  } catch (error) {
    throw new StartError(`${name}: ${messageOf(error)}`)
  }
  throw new StartError(`${name}: ${file} holds no PEM`)
}

function usable(name: string, options: { ca: string } | { cert: string; key: string }): void {
  try {
    createSecureContext(options)
  } catch (error) {
    throw new StartError(`${name} cannot be used: ${messageOf(error)}`)
  }
}
