/** What a meta element of the page says, '' where there is none. */
const metaContent = (name: string) =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''

/** The path that the console is served below, with a slash at both ends. */
export const BASE_PATH = metaContent('base-path') || '/'

/**
 * A static host keeps the settings of the console in this file; a server of this project serves the
 * API at the same origin.
 */
const CONFIG_FILE = metaContent('config')

let config: Promise<string> | undefined

/**
 * The address of the API, without a slash at its end. Throws while the file that says it cannot be
 * read; the next call tries again.
 */
export async function apiAddress(): Promise<string> {
  if (!CONFIG_FILE) return `${BASE_PATH}api`
  config ??= import('./config.ts').then(({ readConfig }) => readConfig(BASE_PATH + CONFIG_FILE))
  try {
    return await config
  } catch (error) {
    config = undefined
    throw error
  }
}
