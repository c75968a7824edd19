import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { mayUpload } from '../library/roles.js';
import { call, withQuery } from './api.js';
import { hash } from './cover.js';
import { icon, mark } from './icon.js';
import { Part } from './part.js';
import { router } from './router.js';
import { say } from './words.js';

/** Typed so fast, it is one thought; in milliseconds. */
const THOUGHT = 150;
const TINTS = ['dawn', 'river', 'lotus', 'dusk', 'clay', 'reed', 'sky'];

/** The search box, and what is one's own: account, console, the way out. */
class TopBar extends Part {
  static properties = {
    place: { attribute: false },
    user: { attribute: false },
    pictureUrl: { state: true },
  };

  constructor() {
    super();
    this.place = router.place;
    /** @type {import('./api.js').User|null} */
    this.user = null;
    /** @type {string|null} */
    this.pictureUrl = null;
    /** @type {number|undefined} */
    this.soon = undefined;
  }

  willUpdate(changed) {
    if (changed.has('user') && this.user) {
      call('/api/me').then((me) => {
        this.pictureUrl = me.pictureUrl ?? null;
      }, () => {});
    }
  }

  render() {
    const query = this.place.name === 'search' ? (this.place.query.get('q') ?? '') : '';
    return html`<header class="top">
      <a class="wordmark" href="/" aria-label=${say('nav.hathor')}>${mark}</a>
      <form class="search" role="search" @submit=${(/** @type {Event} */ event) => this.#now(event)}>
        ${icon('search')}
        <input class="input" id="search" type="search" name="q" aria-label=${say('search.label')} autocomplete="off"
          placeholder=${say('search.placeholder')} spellcheck="false" enterkeyhint="search" .value=${live(query)}
          @input=${() => this.#type()}>
        <kbd class="key" aria-hidden="true">/</kbd>
      </form>
      ${this.user ? this.#own(this.user) : html`<span class="avatar skeleton"></span>`}
    </header>`;
  }

  /** @param {import('./api.js').User} user */
  #own(user) {
    const name = user.displayName;
    return html`<button class="own" popovertarget="own" aria-label=${say('own.open', name)} title=${say('own.open', name)}>
        ${this.pictureUrl
          ? html`<img class="avatar" src=${this.pictureUrl} alt="" width="36" height="36">`
          : html`<span class="avatar avatar-${TINTS[hash(user.id) % TINTS.length]}" aria-hidden="true">${[...name][0]}</span>`}
      </button>
      <div id="own" class="floating" popover>
        <p class="floating-head"><strong>${name}</strong><span class="quiet small">${user.userName}</span></p>
        <a class="own-small" href="/history" @click=${() => this.#close()}>${icon('history')}${say('nav.history')}</a>
        ${mayUpload(user) ? html`<a class="own-small" href="/upload" @click=${() => this.#close()}>${icon('upload')}${say('nav.upload')}</a>` : nothing}
        <a href="/account">${icon('user-round')}${say('own.account')}</a>
        ${user.roles.includes('admin')
          ? html`<a href="/admin/operations/notices">${icon('shield')}${say('own.console')}</a>` : nothing}
        <a href="/api/docs">${icon('book-open')}${say('own.api')}</a>
        <button @click=${() => this.#help()}>${icon('keyboard')}${say('own.shortcuts')}</button>
        <form method="post" action="/sign-out"><button type="submit">${icon('log-out')}${say('own.sign-out')}</button></form>
      </div>`;
  }

  #close() {
    /** @type {HTMLElement} */ (this.querySelector('#own')).hidePopover();
  }

  #help() {
    this.#close();
    document.dispatchEvent(new Event('hathor-help'));
  }

  get #text() {
    return /** @type {HTMLInputElement} */ (this.querySelector('#search')).value.trim();
  }

  #type() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.#search(), THOUGHT);
  }

  /** @param {Event} event */
  #now(event) {
    event.preventDefault();
    clearTimeout(this.soon);
    this.#search();
  }

  /** The words stand in the address; while somebody types there, that is one step of the history. */
  #search() {
    if (this.place.name !== 'search' && !this.#text) {
      return;
    }
    router.go(withQuery('/search', { q: this.#text }), { replace: this.place.name === 'search' });
  }
}

customElements.define('hathor-top-bar', TopBar);
