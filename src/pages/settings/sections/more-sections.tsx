import type { ComponentType } from 'react'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { SettingsSection } from '../../../paths.ts'
import { CallerIds } from './caller-ids.tsx'
import { Contacts } from './contacts.tsx'
import { CustomOptions } from './custom-options.tsx'
import { Numbers } from './numbers/numbers-section.tsx'
import { Other } from './other.tsx'
import { Plan } from './plan.tsx'
import { Recording } from './recording.tsx'
import { Retention } from './retention.tsx'
import { Security } from './security.tsx'
import { Storage } from './storage.tsx'
import { WebHooks } from './web-hooks/web-hooks.tsx'

type Path = Exclude<SettingsSection, 'general'>

const sections: Record<Path, ComponentType<{ tenant: TenantSnapshot }>> = {
  recording: Recording,
  retention: Retention,
  storage: Storage,
  'caller-ids': CallerIds,
  numbers: Numbers,
  'web-hooks': WebHooks,
  contacts: Contacts,
  security: Security,
  'custom-options': CustomOptions,
  plan: Plan,
  other: Other,
}

interface Props {
  path: Path
  tenant: TenantSnapshot
}

/** Any section but the first. Their common file is loaded once the page is usable. */
export function MoreSection({ path, tenant }: Props) {
  const Section = sections[path]
  return <Section tenant={tenant} />
}
