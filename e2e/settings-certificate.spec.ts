import { generateKeyPairSync } from 'node:crypto'
import { makeCertificate, tnAuthList } from '../src/domain/make-certificate.ts'
import { expectAccessible } from './support/axe.ts'
import { save, textField } from './support/settings.ts'
import { expect, test } from './support/test.ts'

test('a certificate says whose it is, until when, and which key belongs to it, before it is saved', async ({
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
  const facts = page.getByRole('region', { name: 'What the certificate says' })
  await expect(facts).toContainText('CN=SHAKEN 1234')
  await expect(facts).toContainText('CN=Issuing CA 1')
  await expect(facts).toContainText('Ends in 11 days: renew it now.')
  await expect(facts).toContainText('There is no key to it yet.')

  const key = textField(page, 'Private key')
  await key.fill(pem(other))
  await expect(facts).toContainText('The key does not belong to this certificate')
  await key.fill(pem(own))
  await expect(facts).toContainText('The key belongs to this certificate.')
  await expectAccessible(page)

  await save(page, 2)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    stir_shaken_cert: certificate,
    stir_shaken_key: pem(own),
  })
})

test('a private key in the place of the certificate is pointed out', async ({
  page,
  signedInAs,
}) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await signedInAs('tenantadmin')
  await page.goto('/settings/security')
  await textField(page, 'Certificate').fill(
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  await expect(page.getByText('This is a private key. It belongs in the field below')).toBeVisible()
})
