import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { Pbx } from './gateway/gateway.ts'
import { type Settings, StartError } from './settings.ts'

/** TLS 1.3, and TLS 1.2 only with forward secrecy and authenticated encryption. */
export const MODERN_TLS = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
  ].join(':'),
} as const

/** The PBX from the settings, with its PEM file of authorities read. Throws StartError. */
export function readPbx({ pbxUrl, pbxCaFile, isPbxTlsUnchecked }: Settings): Pbx | undefined {
  if (!pbxUrl) return undefined
  const ca = pbxCaFile === undefined ? undefined : readPem('PBX_CA_FILE', pbxCaFile)
  if (ca !== undefined) usable('PBX_CA_FILE', { ca })
  return { url: pbxUrl, ca, isTlsUnchecked: isPbxTlsUnchecked && pbxUrl.protocol === 'https:' }
}

/** The certificate and the key for https; undefined for http. Throws StartError. */
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
