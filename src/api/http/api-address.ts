/** The content of a meta element of the page, '' if there is none. */
const metaContent = (name: string) =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''

/** The path under which the console is served, with a slash at both ends. */
export const BASE_PATH = metaContent('base-path') || '/'

/**
 * A static host has the console's settings in this file. A server of this project serves the API at
 * the same origin, without the file.
 */
const CONFIG_FILE = metaContent('config')

let config: Promise<string> | undefined

/**
 * The address of the API, without a slash at its end. Throws if the settings file can't be read;
 * the next call tries again.
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
