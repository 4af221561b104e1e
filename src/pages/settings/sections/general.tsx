import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { ChoiceField } from '../../../forms/fields/choice-field.tsx'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import { AvatarField } from '../avatar/avatar-field.tsx'
import { NewerFields } from '../newer-fields.tsx'
import { NEWER } from '../settings-form-spec.ts'
import { DomainNote } from './domain-note.tsx'

const PlaceMismatches = lazyPart(
  async () => (await import('./place-mismatches.tsx')).PlaceMismatches,
)

export function General({ tenant }: { tenant: TenantSnapshot }) {
  return (
    <>
      <TextField<TenantEdits> name="name" />
      <AvatarField />
      <TextField<TenantEdits> name="domain" />
      <DomainNote />
      <TextField<TenantEdits> name="website" />
      <ChoiceField<TenantEdits> name="region" />
      <ChoiceField<TenantEdits> name="timezone" />
      <ChoiceField<TenantEdits> name="currency" />
      <NewerFields tenant={tenant} names={NEWER.general} />
      <PlaceMismatches />
    </>
  )
}
