import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { TenantEdits } from '../../contract/tenant.ts'
import { isMask } from '../../domain/revision/masks.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'

type Reading = Awaited<ReturnType<typeof read>>

/** Reads the certificate and key in the form after each change. null if there is none. */
export function useCertificate(): Reading {
  const { form } = useDocumentForm<TenantEdits>()
  const [cert, key] = useWatch({
    control: form.control,
    name: ['stir_shaken_cert', 'stir_shaken_key'],
  })
  const [reading, setReading] = useState<Reading>(null)
  useEffect(() => {
    let isNewest = true
    read(cert, key).then(
      (result) => isNewest && setReading(result),
      // Loading the parser can fail offline. Then there is nothing to show.
      () => isNewest && setReading(null),
    )
    return () => {
      isNewest = false
    }
  }, [cert, key])
  return reading
}

/** Loads the parser when there is a certificate. */
async function read(cert: string, key: string) {
  if (cert.trim() === '') return null
  const { describeCertificate, expiry } = await import('../../domain/certificates/certificate.ts')
  const facts = describeCertificate(cert)
  if ('error' in facts) return facts
  const belongs = await belongsTo(cert, key)
  return { facts, belongs, expiry: expiry(facts, new Date()) }
}

async function belongsTo(cert: string, key: string) {
  if (key.trim() === '') return 'missing' as const
  if (isMask(key)) return 'masked' as const
  const { keyBelongs } = await import('../../domain/certificates/certificate-key.ts')
  return keyBelongs(cert, key)
}
