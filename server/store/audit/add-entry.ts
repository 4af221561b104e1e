import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import {
  type AuditAction,
  type AuditObjectType,
  MAX_AUDIT_NAME_LENGTH,
} from '../../../src/contract/audit-logs.ts'
import { toNameText } from '../../../src/contract/values/name-text.ts'
import { searchText } from '../../../src/domain/text/search-words.ts'
import type { States } from '../../rules/audit-states.ts'
import type { Database, Tables } from '../database.ts'
import { writeEntry } from './write-entries.ts'

/** The user who does something, from where and when. `at` is in milliseconds since 1970. */
export interface Actor {
  /** '' if there is no such account. */
  user_name: string
  source: 'API' | 'CLI'
  ip: string
  at: number
}

/** The content of an entry, apart from its actor. */
export interface AuditEvent extends States {
  /** '' if it belongs to no tenant. */
  tenant_id: string
  action: AuditAction
  object_type: AuditObjectType
  object_name: string
}

/**
 * Adds an entry to the audit log. `trx` must be the transaction of the change, so that neither is
 * stored without the other. For a save with a single statement, use `saveWithEntry`.
 */
export const addEntry = (trx: Database, actor: Actor, event: AuditEvent): Promise<void> =>
  writeEntry(trx, entryRow(actor, event))

export type EntryRow = Insertable<Tables['audit_logs']>

/**
 * The row of an entry: who changed what, when, from where, and the words that search finds. Names
 * each column, because copying an object takes longer than all the rest here.
 */
export function entryRow(actor: Actor, event: AuditEvent): EntryRow {
  const names = namesOf(actor.user_name, event.object_name, actor.ip)
  return {
    tenant_id: event.tenant_id,
    created_at: actor.at,
    id: newEntryId(actor.at),
    user_name: names.user_name,
    object_type: event.object_type,
    action: event.action,
    object_name: names.object_name,
    ip: actor.ip,
    source: actor.source,
    lower_user_name: names.lower_user_name,
    lower_object_name: names.lower_object_name,
    search_text: names.search_text,
    old_state: event.old_state,
    new_state: event.new_state,
    whole_old_state: event.whole?.old_state ?? null,
    whole_new_state: event.whole?.new_state ?? null,
  }
}

type Names = ReturnType<typeof namesIn>

const lastNames = new Map<string, Names>()
const MAX_LAST_NAMES = 1000

/**
 * Cached, because the same few names come again and again and splitting them into words is slow.
 */
function namesOf(...names: Parameters<typeof namesIn>): Names {
  const key = JSON.stringify(names)
  const found = lastNames.get(key)
  if (found) return found
  if (lastNames.size >= MAX_LAST_NAMES) lastNames.clear()
  const made = namesIn(...names)
  lastNames.set(key, made)
  return made
}

function namesIn(user: string, object: string, ip: string) {
  const [user_name, object_name] = [toAuditName(user), toAuditName(object)]
  return {
    user_name,
    object_name,
    lower_user_name: user_name.toLowerCase(),
    lower_object_name: object_name.toLowerCase(),
    search_text: searchText(user_name, object_name, ip),
  }
}

function toAuditName(text: string): string {
  const name = toNameText(text)
  if (name.length <= MAX_AUDIT_NAME_LENGTH) return name
  // Don't cut a surrogate pair in half.
  return `${name.slice(0, MAX_AUDIT_NAME_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** The time that an entry's id contains; undefined if this server didn't make the id. */
export function timeOfId(id: string): number | undefined {
  const [, time] = /^([\da-f]{12})-[\da-f]{4}-/.exec(id) ?? []
  return time === undefined ? undefined : Number.parseInt(time, 16)
}

let count = 0

/** A new id. Ids that this process makes within a millisecond sort in the order they were made. */
function newEntryId(at: number): string {
  count = (count + 1) % 0x10000
  const time = at.toString(16).padStart(12, '0')
  // Part of a random UUID, which is faster than random bytes.
  return `${time}-${count.toString(16).padStart(4, '0')}-${randomUUID().slice(19)}`
}
