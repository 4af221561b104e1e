import i18next, { type FlatNamespace, type i18n, type TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import { createStore } from '../create-store.ts'
import './texts.ts'

type Names = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]]

interface Translation<N extends Names> {
  t: TFunction<N>
  i18n: i18n
}

const { subscribe, announce } = createStore()
i18next.on('languageChanged', announce)
i18next.on('loaded', announce)

/** By language and namespaces: of texts that have loaded, and of those that haven't yet. */
const loaded = new Map<string, Translation<Names>>()
const awaited = new Map<string, Translation<Names>>()

function translationOf(names: Names): Translation<Names> {
  const key = `${i18next.language} ${names}`
  const known = loaded.get(key)
  if (known) return known
  const all = [names].flat()
  const isLoaded = all.every((name) => i18next.hasLoadedNamespace(name))
  const waiting = awaited.get(key)
  if (waiting && !isLoaded) return waiting
  const made = { t: textsOf(i18next.language, all[0] ?? 'common'), i18n: i18next }
  if (isLoaded) loaded.set(key, made)
  else {
    awaited.set(key, made)
    void i18next.loadNamespaces(all)
  }
  return made
}

/** What i18next fills in: values, and other texts. */
const FILLED_IN = /\{\{|\$t\(/

/**
 * i18next's `t`. Most texts have nothing to fill in, and are found without its further steps, which
 * were a quarter of what rendering a page's frame took.
 */
export function textsOf(language: string, namespace: FlatNamespace): TFunction<Names> {
  const t = i18next.getFixedT(language, namespace)
  const find = (...args: Parameters<typeof t>) => {
    const [key] = args
    if (args.length > 1 || typeof key !== 'string') return t(...args)
    const colon = key.indexOf(':')
    const name = colon === -1 ? namespace : key.slice(0, colon)
    const text: unknown = i18next.getResource(language, name, key.slice(colon + 1))
    return typeof text === 'string' && !FILLED_IN.test(text) ? text : t(...args)
  }
  return find as typeof t
}

/**
 * The texts of namespaces of the catalogue, in the page's language; the first one is that of keys
 * without a namespace. In place of react-i18next's hook, which copies i18next's instance and
 * listens to it for every component: a seventh of what rendering a page of fields took.
 */
export function useTranslation<const N extends Names = 'common'>(names?: N): Translation<N> {
  const find = () => translationOf(names ?? 'common')
  // The map has translations of all namespaces, so the types can't tell that these are those.
  return useSyncExternalStore(subscribe, find, find) as Translation<N>
}
