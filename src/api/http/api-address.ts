/** What the page that the console came in says of itself, '' where it says nothing. */
const told = (name: string) =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''

/** The path that the console is served below, with a slash at both ends. */
export const BASE_PATH = told('base-path') || '/'

/**
 * A name in what the browser keeps for a host, which may have several consoles below different paths: each has its own session. That of
 * one at the root is the plain name. src/app/first-paint/first-paint.ts knows it too.
 */
export const storageName = (name: string): string =>
  `tenant-console.${name}${BASE_PATH === '/' ? '' : ` ${BASE_PATH}`}`

/** A static host keeps the settings of the console in this file; a server of this project has put the API beside it. */
const CONFIG_FILE = told('config')

let config: Promise<string> | undefined

/** The address of the API, without a slash at its end. Throws while the file that says it cannot be read; the next call tries again. */
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
