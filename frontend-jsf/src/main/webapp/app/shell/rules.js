// Positions and sizes that are only known at run time. The page's policy allows no style attribute, so they stand in a
// style sheet of our own making.

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** @type {Map<string, CSSStyleDeclaration>} */
const known = new Map();

/**
 * Gives what a selector finds these properties; a value of null takes one away.
 * @param {string} selector
 * @param {Record<string, string|null>} properties
 */
export function rule(selector, properties) {
  let style = known.get(selector);
  if (!style) {
    const at = sheet.insertRule(`${selector} {}`, sheet.cssRules.length);
    style = /** @type {CSSStyleRule} */ (sheet.cssRules[at]).style;
    known.set(selector, style);
  }
  for (const [name, value] of Object.entries(properties)) {
    if (value === null) {
      style.removeProperty(name);
    } else {
      style.setProperty(name, value);
    }
  }
}

/**
 * Whether the person wants nothing to move.
 * @returns {boolean}
 */
export function isStill() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
