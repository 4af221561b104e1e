import { generateKeyPairSync } from 'node:crypto'
import {
  forAddress,
  makeCertificate,
} from '../../src/domain/certificates/test-certificate-maker.ts'

/** For tests only: a self-signed certificate for an IPv4 address, and its key, as PEM. */
export function selfSigned(address: string): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = { '2.5.4.3': 'Test PBX' }
  return {
    cert: makeCertificate(publicKey, {
      notBefore: new Date(Date.now() - 3_600_000),
      notAfter: new Date(Date.now() + 3_600_000),
      issuer: name,
      subject: name,
      extensions: [forAddress(address)],
      signedBy: privateKey,
    }),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
