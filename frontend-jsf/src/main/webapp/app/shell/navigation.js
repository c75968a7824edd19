import { html, nothing } from 'lit-html';
import { mayUpload } from '../library/roles.js';
import { icon, mark } from './icon.js';
import { Part } from './part.js';
import { router } from './router.js';
import { say } from './words.js';

/** @type {[string, string, string, string[]][]} the address, the icon, the words, and the places below it */
const MAIN = [
  ['/', 'house', 'nav.home', ['home']],
  ['/songs', 'music', 'nav.songs', ['songs']],
  ['/albums', 'disc-3', 'nav.albums', ['albums', 'album']],
  ['/artists', 'mic-vocal', 'nav.artists', ['artists', 'artist']],
];

/** @type {[string, string, string, string[]][]} */
const OWN = [
  ['/favourites', 'heart', 'nav.favourites', ['favourites']],
  ['/history', 'history', 'nav.history', ['history']],
];

/** @type {[string, string, string, string[]]} */
const UPLOAD = ['/upload', 'upload', 'nav.upload', ['upload']];

/** The ways through the app: at the side, or below on a phone. */
class Navigation extends Part {
  static properties = { place: { attribute: false }, user: { attribute: false }, isNarrow: { attribute: false } };

  constructor() {
    super();
    this.place = router.place;
    /** @type {import('./api.js').User|null} */
    this.user = null;
    this.isNarrow = false;
  }

  render() {
    return html`<nav class="nav" aria-label=${say('nav.main')}>
      <a class="wordmark" href="/" aria-label=${say('nav.hathor')}>${mark}<span>Hathor</span></a>
      <ul class="nav-list">${MAIN.map((item) => this.#item(item))}</ul>
      <ul class="nav-list nav-own">${OWN.map((item) => this.#item(item))}
        ${mayUpload(this.user) ? this.#item(UPLOAD) : nothing}</ul>
      <button class="nav-fold icon-button" aria-label=${say(this.isNarrow ? 'nav.wide' : 'nav.narrow')}
        title=${say(this.isNarrow ? 'nav.wide' : 'nav.narrow')}
        @click=${() => this.dispatchEvent(new Event('narrow', { bubbles: true }))}>${icon('panel-left')}</button>
    </nav>`;
  }

  /** @param {[string, string, string, string[]]} item */
  #item([href, picture, words, places]) {
    const isHere = places.includes(this.place.name);
    return html`<li><a href=${href} aria-current=${isHere ? 'page' : nothing} title=${this.isNarrow ? say(words) : nothing}>
      ${icon(picture)}<span>${say(words)}</span></a></li>`;
  }
}

customElements.define('hathor-navigation', Navigation);
