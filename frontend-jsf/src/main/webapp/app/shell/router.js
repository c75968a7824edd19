// Addresses and what is shown at them. Links stay links: a click on one of ours changes the view instead of the page.

/** @typedef {{name: string, path: string, params: Record<string, string>, query: URLSearchParams, isBack: boolean, key: string}} Place */

const SCROLL = 'hathor.scroll';

/** @type {[string, RegExp][]} */
const PLACES = [
  ['home', /^\/$/],
  ['songs', /^\/songs$/],
  ['albums', /^\/albums$/],
  ['album', /^\/albums\/(?<id>[^/]+)$/],
  ['artists', /^\/artists$/],
  ['artist', /^\/artists\/(?<id>[^/]+)$/],
  ['search', /^\/search$/],
  ['playlists', /^\/playlists$/],
  ['playlist', /^\/playlists\/(?<id>[^/]+)$/],
  ['favourites', /^\/favourites$/],
  ['history', /^\/history$/],
  ['upload', /^\/upload$/],
];

/** Where somebody is in the app. It says "change" when they go somewhere else. */
class Router extends EventTarget {
  /** @type {Map<string, number>} how far each place was scrolled, by its key in the history */
  #scrolled = new Map(JSON.parse(sessionStorage.getItem(SCROLL) ?? '[]'));
  /** @type {Element|null} */
  scroller = null;

  start() {
    history.scrollRestoration = 'manual';
    this.place = this.#read(Boolean(history.state?.key));
    history.replaceState({ key: this.place.key }, '');
    document.addEventListener('click', (event) => this.#click(event));
    addEventListener('popstate', () => this.#moved(true));
    addEventListener('pagehide', () => {
      this.remember();
      sessionStorage.setItem(SCROLL, JSON.stringify([...this.#scrolled].slice(-50)));
    });
  }

  /**
   * Goes somewhere.
   * @param {string} path
   * @param {{replace?: boolean}} [options] replace: without a step in the history
   */
  go(path, { replace = false } = {}) {
    if (path === location.pathname + location.search) {
      return;
    }
    this.remember();
    if (replace) {
      history.replaceState(history.state, '', path);
    } else {
      history.pushState({ key: crypto.randomUUID() }, '', path);
    }
    this.#moved(false, replace);
  }

  /** Keeps how far the present place is scrolled. */
  remember() {
    if (this.scroller && this.place) {
      this.#scrolled.set(this.place.key, this.scroller.scrollTop);
    }
  }

  /** How far the present place was scrolled when it was left. */
  get scrolled() {
    return this.place.isBack ? (this.#scrolled.get(this.place.key) ?? 0) : 0;
  }

  #moved(isBack, isReplaced = false) {
    if (isBack) {
      this.remember();
    }
    this.place = this.#read(isBack);
    this.dispatchEvent(new CustomEvent('change', { detail: { isReplaced } }));
  }

  /** @param {boolean} isBack @returns {Place} */
  #read(isBack) {
    const path = location.pathname;
    const query = new URLSearchParams(location.search);
    const key = history.state?.key ?? crypto.randomUUID();
    for (const [name, pattern] of PLACES) {
      const match = pattern.exec(path);
      if (match) {
        return { name, path, params: { ...match.groups }, query, isBack, key };
      }
    }
    return { name: 'nothing', path, params: {}, query, isBack, key };
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!(link instanceof HTMLAnchorElement) || !isPlain || event.defaultPrevented || link.target) {
      return;
    }
    const url = new URL(link.href);
    if (url.origin === location.origin && !url.hash && PLACES.some(([, pattern]) => pattern.test(url.pathname))) {
      event.preventDefault();
      this.go(url.pathname + url.search);
    }
  }
}

export const router = new Router();
