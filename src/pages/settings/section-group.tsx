import type { ComponentType } from 'react'
import { Link } from 'react-router'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths as pagePaths, type SettingsSection } from '../../paths.ts'
import { sectionId } from './arrive.tsx'
import type { SectionGroup as Group } from './section-groups.ts'
import './section-group.css'

/** Pages that users may expect in a group. */
const related = { calls: pagePaths.officeHours, security: pagePaths.passwordPolicy }

interface Props {
  group: Group
  tenant: TenantSnapshot
  /** Renders the fields of a section. */
  Body: ComponentType<{ path: SettingsSection; tenant: TenantSnapshot }>
}

/** A group of sections, a card each. If there is only one section, it has the group's title. */
export function SectionGroup({ group: { key, paths }, tenant, Body }: Props) {
  const { t } = useTranslation('settings')
  const isOne = paths.length === 1
  const Card = isOne ? 'div' : 'section'
  const titleOf = (path: SettingsSection) => `${sectionId(path)}-title`
  return (
    <section id={key} aria-labelledby={`${key}-title`} tabIndex={-1} className="section-group">
      <div className="section-group-heading">
        <h2 id={`${key}-title`}>{t(`groups.${key}`)}</h2>
        {(key === 'calls' || key === 'security') && (
          <Link to={related[key]}>{t(`related.${key}`)}</Link>
        )}
      </div>
      {paths.map((path) => (
        <Card
          key={path}
          id={sectionId(path)}
          className="surface section-group-card"
          {...(!isOne && { 'aria-labelledby': titleOf(path), tabIndex: -1 })}
        >
          {!isOne && <h3 id={titleOf(path)}>{t(`sections.${path}.title`)}</h3>}
          {t(`sections.${path}.intro`) && (
            <p className="small dim section-group-intro">{t(`sections.${path}.intro`)}</p>
          )}
          <Body path={path} tenant={tenant} />
        </Card>
      ))}
    </section>
  )
}
