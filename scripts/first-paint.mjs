import { readFileSync } from 'node:fs'
import { minifySync, runnerImport, transformWithOxc } from 'vite'
import { floorCheck, oldestBrowsers } from './browser-floor.mjs'

const FOLDER = 'src/app/first-paint'
/** @param {string} name */
const source = (name) => readFileSync(`${FOLDER}/${name}`, 'utf8')

const MAIN_SCRIPT = /<script type="module" crossorigin src="([^"]+)"[^>]*><\/script>/

/**
 * CSS without comments and line breaks.
 * @param {string} css
 */
const shortCss = (css) => css.replaceAll(/\/\*[\s\S]*?\*\/|\n\s*/g, '')

/**
 * A script as JavaScript, minified.
 * @param {string} file
 */
async function script(file) {
  const { code } = await transformWithOxc(source(file), file)
  return minifySync(file, code).code
}

/**
 * Adds to the page what it shows before any file has loaded: its styles, its script, and templates
 * of the page frame and the sign-in form, rendered from the components. In development the
 * components change, so the templates are left out.
 * @returns {import('vite').Plugin}
 */
export function firstPaint() {
  let isBuild = false
  return {
    name: 'first-paint',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const css = ['first-paint.css', 'controls.css', 'lists.css', 'fields.css', 'touch.css']
          .map((name) => shortCss(source(name)))
          .join('')
        const style = `<style nonce="__CSP_NONCE__">${css}</style>`
        const code = await script('first-paint.ts')
        const { templates, reads } = isBuild ? await prerendered() : { templates: '', reads: '{}' }
        return (
          html
            .replace('<!-- first paint: styles -->', () => style)
            // first-paint.ts runs it.
            .replace(
              MAIN_SCRIPT,
              isBuild ? '<link id="main" rel="modulepreload" crossorigin href="$1">' : '$&',
            )
            .replace('<!-- oldest browsers -->', oldestBrowsers)
            .replace(
              '<!-- browser check -->',
              () => `<script nonce="__CSP_NONCE__">${floorCheck}</script>`,
            )
            .replace('name="reads" content="{}"', () => `name="reads" content='${reads}'`)
            .replace(
              '<!-- first paint: script -->',
              () => `${templates}<script nonce="__CSP_NONCE__">${code}</script>`,
            )
        )
      },
    },
  }
}

async function prerendered() {
  /** @type {{ module: typeof import('../src/app/first-paint/prerender.tsx') }} */
  const { module } = await runnerImport(`/${FOLDER}/prerender.tsx`)
  /** @type {{ module: typeof import('../src/api/resources/first-reads.ts') }} */
  const { module: reads } = await runnerImport('/src/api/resources/first-reads.ts')
  const templates = {
    'frame-template': module.frameHtml,
    'sign-in-template': module.signInHtml,
  }
  return {
    reads: JSON.stringify(reads.firstReads),
    templates: Object.entries(templates)
      .map(([id, html]) => `<template id="${id}">${html}</template>`)
      .join('')
      // React adds preloads for images, but this image is already loading.
      .replaceAll(/<link rel="preload"[^>]*>/g, '')
      .replaceAll(/(src|href)="\//g, '$1="__BASE_PATH__'),
  }
}
