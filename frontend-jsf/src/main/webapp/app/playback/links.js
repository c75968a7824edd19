// Signed addresses of sound: an audio element can send no token. They are asked for before they are needed.
import { call } from '../shell/api.js';

/** Not used any more so long before its end, in milliseconds: a song must come to its own. */
const SPARE = 600_000;
const KEPT = 100;

/** @type {Map<string, {link: Promise<string>, until: number}>} */
const links = new Map();

/**
 * The address of a song's sound.
 * @param {string} id
 * @returns {Promise<string>}
 */
export function linkOf(id) {
  const known = links.get(id);
  if (known && known.until - Date.now() > SPARE) {
    return known.link;
  }
  const entry = { link: Promise.resolve(''), until: Infinity };
  entry.link = call(`/api/songs/${encodeURIComponent(id)}/stream-url`).then(({ url, expiresAt }) => {
    entry.until = Date.parse(expiresAt);
    return url;
  });
  entry.link.catch(() => links.delete(id));
  links.set(id, entry);
  if (links.size > KEPT) {
    links.delete(links.keys().next().value);
  }
  return entry.link;
}

/** @param {string} id */
export function forgetLink(id) {
  links.delete(id);
}

/** Asks for an address that will be wanted soon; whether it comes is seen when it is. @param {string} id */
export function prepare(id) {
  linkOf(id).catch(() => {});
}
