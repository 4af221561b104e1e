import { readFileSync } from 'node:fs'
import { minifySync, runnerImport, transformWithOxc } from 'vite'
import { floorCheck, oldestBrowsers } from './browser-floor.mjs'

const FOLDER = 'src/app/first-paint'
/** @param {string} name */
const source = (name) => readFileSync(`${FOLDER}/${name}`, 'utf8')

/** Without comments and line ends: both are for readers. @param {string} css */
const shortCss = (css) => css.replaceAll(/\/\*[\s\S]*?\*\/|\n\s*/g, '')

/** As a browser runs it. @param {string} file */
async function script(file) {
  const { code } = await transformWithOxc(source(file), file)
  return minifySync(file, code).code
}

/**
 * Puts into the page what it shows before any file has come: its styles, its script, and as
 * templates the frame of a page and the form to sign in, drawn by the components themselves. In
 * development, where their source changes, the templates are left out.
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
        const css = ['first-paint.css', 'lists.css', 'touch.css']
          .map((name) => shortCss(source(name)))
          .join('')
        const style = `<style nonce="__CSP_NONCE__">${css}</style>`
        const code = await script('first-paint.ts')
        const { templates, reads } = isBuild ? await prerendered() : { templates: '', reads: '{}' }
        return html
          .replace('<!-- first paint: styles -->', () => style)
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
      // React adds preloads for pictures. This picture is loading already.
      .replaceAll(/<link rel="preload"[^>]*>/g, '')
      .replaceAll(/(src|href)="\//g, '$1="__BASE_PATH__'),
  }
}
