import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { NewerSetting } from '../../contract/newer/newer-settings.ts'
import { NumberField } from '../../forms/fields/number-field.tsx'
import { SwitchField } from '../../forms/fields/switch-field.tsx'
import { TextField } from '../../forms/fields/text-field.tsx'

interface Props {
  tenant: TenantSnapshot
  names: readonly NewerSetting[]
}

/** Form values with all newer settings of the type `T`. */
type Of<T> = Record<NewerSetting, T>

/** Settings of newer PBXs, if this one sends them, each with the control for its type. */
export function NewerFields({ tenant, names }: Props) {
  return names.map((name) => {
    const value = tenant.values[name]
    if (typeof value === 'boolean') return <SwitchField<Of<boolean>> key={name} name={name} />
    if (typeof value === 'number') return <NumberField<Of<number>> key={name} name={name} />
    return typeof value === 'string' ? <TextField<Of<string>> key={name} name={name} /> : null
  })
}
