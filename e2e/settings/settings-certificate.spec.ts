import { generateKeyPairSync } from 'node:crypto'
import {
  makeCertificate,
  tnAuthList,
} from '../../src/domain/certificates/test-certificate-maker.ts'
import { expectAccessible } from '../support/axe.ts'
import { save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('shows the subject, expiry and key of a certificate before it is saved', async ({
  page,
  signedInAs,
  api,
}) => {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = ({ privateKey }: typeof own) =>
    privateKey.export({ type: 'sec1', format: 'pem' }).toString()
  const notAfter = new Date(Date.now() + 11.5 * 24 * 60 * 60_000)
  const certificate = makeCertificate(own.publicKey, { extensions: [tnAuthList], notAfter })

  await signedInAs('tenantadmin')
  await page.goto('/settings/security')
  await textField(page, 'Certificate').fill(certificate)
  const facts = page.getByRole('region', { name: 'Certificate details' })
  await expect(facts).toContainText('CN=SHAKEN 1234')
  await expect(facts).toContainText('CN=Issuing CA 1')
  await expect(facts).toContainText('Expires in 11 days. Renew it now.')
  await expect(facts).toContainText('No key yet.')

  const key = textField(page, 'Private key')
  await key.fill(pem(other))
  await expect(facts).toContainText('The key doesn’t match this certificate')
  await key.fill(pem(own))
  await expect(facts).toContainText('The key matches this certificate.')
  // Otherwise the header may cover a part of a link.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible(page)

  await save(page, 2)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    stir_shaken_cert: certificate,
    stir_shaken_key: pem(own),
  })
})

test('stops the save of a certificate with a private key in it, and says so beside the field', async ({
  page,
  signedInAs,
  api,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await signedInAs('tenantadmin')
  await page.goto('/settings/security')
  const certificate = textField(page, 'Certificate')
  await certificate.fill(makeCertificate(publicKey) + key)
  const fault = page.getByText('This text contains a private key. Move the key to the Private key')
  await expect(fault).toHaveCount(1)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(certificate).toHaveAccessibleDescription(/Move the key to the Private key field/)
  await expect(certificate).toBeFocused()
  await expect(fault).toHaveCount(1)
  expect(JSON.stringify((await api('user101').get('/tenant')).body)).not.toContain('PRIVATE KEY')
})
