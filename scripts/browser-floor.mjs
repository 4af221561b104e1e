/**
 * The oldest browsers that the console supports. The build, the message for older browsers and the
 * README use these.
 */
const OLDEST = { Chrome: '120', Edge: '120', Firefox: '125', Safari: '17.4' }

/** The browsers that the build targets. */
export const buildTarget = Object.entries(OLDEST).map(
  ([name, version]) => name.toLowerCase() + version,
)

/** "Chrome 120, Edge 120, Firefox 125 or Safari 17.4" */
export const oldestBrowsers = Object.entries(OLDEST)
  .map((one) => one.join(' '))
  .join(', ')
  .replace(/,(?=[^,]*$)/, ' or')

/** APIs that the code uses and older browsers lack. */
export const NEEDED = [
  'AbortSignal.any',
  'Array.prototype.toSorted',
  'HTMLElement.prototype.showPopover',
  'Intl.Segmenter',
  'Promise.withResolvers',
  'URL.canParse',
]
export const NEEDED_STYLES = { height: '1dvh', color: 'color-mix(in srgb, red, red)' }

/**
 * A script for the page, in syntax that any browser understands. In a browser that is too old, it
 * shows a message instead of the console.
 */
export const floorCheck = `(function () {
  function lacks(path) {
    for (var at = window, names = path.split('.'), i = 0; i < names.length; i++) {
      at = at && at[names[i]]
    }
    return !at
  }
  var isOld = !window.CSS || !CSS.supports;
  ${JSON.stringify(NEEDED)}.forEach(function (path) { isOld = isOld || lacks(path) });
  ${JSON.stringify(Object.entries(NEEDED_STYLES))}.forEach(function (style) {
    isOld = isOld || !CSS.supports(style[0], style[1])
  });
  if (!isOld) return;
  document.getElementById('too-old').hidden = false;
  ['root', 'not-loaded'].forEach(function (id) {
    var element = document.getElementById(id);
    element.parentNode.removeChild(element)
  })
})()`
