import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import '../library/home.js';
import '../playback/player-bar.js';
import { player } from '../playback/player.js';
import { whoIsHere } from './api.js';
import './connection.js';
import './navigation.js';
import { bring, isBrought } from './views.js';
import { Part } from './part.js';
import { Problem, problemOf } from './problem.js';
import { router } from './router.js';
import { empty, waitingRows, wrong } from './states.js';
import './top-bar.js';
import { say } from './words.js';

/** So long, in milliseconds, a view may take to be as long as it was. */
const PATIENCE = 2000;

/** @type {Record<string, (place: import('./router.js').Place) => unknown>} */
const VIEWS = {
  home: () => html`<hathor-home></hathor-home>`,
  songs: (place) => html`<hathor-songs .place=${place}></hathor-songs>`,
  albums: (place) => html`<hathor-albums .place=${place}></hathor-albums>`,
  album: (place) => html`<hathor-album .place=${place}></hathor-album>`,
  artists: (place) => html`<hathor-artists .place=${place}></hathor-artists>`,
  artist: (place) => html`<hathor-artist .place=${place}></hathor-artist>`,
  favourites: (place) => html`<hathor-favourites .place=${place}></hathor-favourites>`,
  history: (place) => html`<hathor-history .place=${place}></hathor-history>`,
  upload: () => html`<hathor-upload></hathor-upload>`,
  search: (place) => html`<hathor-search .place=${place}></hathor-search>`,
};

/** The frame: navigation, search, content and player. Only the content changes as somebody goes about. */
class App extends Part {
  static properties = {
    user: { state: true },
    problem: { state: true },
    isQueueOpen: { state: true },
    isNarrow: { state: true },
    said: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./api.js').User|null} */
    this.user = null;
    /** @type {Problem|null} */
    this.problem = null;
    this.isQueueOpen = false;
    this.isNarrow = localStorage.getItem('hathor.nav') === 'narrow';
    this.said = '';
  }

  connectedCallback() {
    super.connectedCallback();
    router.start();
    this.watch(router, 'change', (event) => this.#goes(event.detail.isReplaced));
    this.watch(this, 'queue', (event) => {
      bring('queue');
      this.isQueueOpen = event.detail ?? !this.isQueueOpen;
    });
    this.watch(document, 'hathor-large', () => this.#large());
    this.watch(this, 'narrow', () => {
      this.isNarrow = !this.isNarrow;
      localStorage.setItem('hathor.nav', this.isNarrow ? 'narrow' : 'wide');
    });
    this.watch(player, 'change', () => this.#listen());
    this.watch(player, 'problem', (event) => {
      this.said = event.detail;
    });
    this.#begin();
  }

  /** What plays, over the whole window. */
  async #large() {
    await bring('large');
    /** @type {any} */ (this.querySelector('hathor-now-playing')).toggle();
  }

  async #begin() {
    this.problem = null;
    try {
      this.user = await whoIsHere();
      await player.restore();
    } catch (thrown) {
      const problem = problemOf(thrown);
      this.problem = problem.status === 401 ? null : problem;
    }
  }

  firstUpdated() {
    router.scroller = this.querySelector('#content');
    this.#scrollTo(router.scrolled);
  }

  /** @param {boolean} isReplaced */
  #goes(isReplaced) {
    this.requestUpdate();
    if (!isReplaced) {
      this.#settle();
    }
  }

  /** The new view begins at its top, or where it was left; the keyboard goes on from there. */
  async #settle() {
    await this.updateComplete;
    const content = router.scroller;
    if (!(content instanceof HTMLElement)) {
      return;
    }
    const view = content.firstElementChild;
    await (view instanceof Part ? view.updateComplete : null);
    this.#scrollTo(router.scrolled);
    if (!this.querySelector('.top')?.contains(document.activeElement)) {
      content.focus({ preventScroll: true });
    }
  }

  /** Where it was left may only be there when what stood there has been read again. @param {number} top */
  #scrollTo(top) {
    const { place, scroller } = router;
    const until = performance.now() + PATIENCE;
    const go = () => {
      if (scroller && router.place === place) {
        scroller.scrollTop = top;
        if (top && scroller.scrollTop < top - 1 && performance.now() < until) {
          requestAnimationFrame(go);
        }
      }
    };
    go();
  }

  /** A screen reader hears what begins to play. */
  #listen() {
    const { song, isPlaying } = player;
    const words = song && isPlaying ? say('player.announce', song.title, song.artist) : '';
    if (words && words !== this.said) {
      this.said = words;
    }
  }

  render() {
    const { place } = router;
    return html`<div class="app ${this.isNarrow ? 'app-narrow' : ''} ${this.isQueueOpen ? 'app-queue' : ''}">
      <hathor-navigation .place=${place} .user=${this.user} .isNarrow=${this.isNarrow}></hathor-navigation>
      <hathor-top-bar .place=${place} .user=${this.user}></hathor-top-bar>
      <main id="content" class="view" tabindex="-1">${this.#view(place)}<hathor-menu></hathor-menu></main>
      ${this.isQueueOpen ? html`<hathor-queue></hathor-queue>` : nothing}
      <hathor-player .isQueueOpen=${this.isQueueOpen}></hathor-player>
      <hathor-connection></hathor-connection>
      <hathor-now-playing></hathor-now-playing>
      <hathor-shortcuts></hathor-shortcuts>
      <p class="unseen" role="status" aria-live="polite" id="said">${this.said}</p>
    </div>`;
  }

  /** @param {import('./router.js').Place} place */
  #view(place) {
    if (this.problem) {
      return html`<div class="page">${wrong(this.problem, () => this.#begin(), say('problem.nothing'))}</div>`;
    }
    const view = VIEWS[place.name];
    if (!view) {
      return html`<h1 class="unseen">${say('problem.nothing')}</h1>
        ${empty(say('problem.missing'), { href: '/', words: say('problem.home') })}`;
    }
    if (!isBrought(place.name)) {
      bring(place.name).then(() => this.requestUpdate(), () => {
        this.problem = new Problem(0);
      });
      return html`<div class="page">${waitingRows()}</div>`;
    }
    return keyed(place.path, view(place));
  }
}

customElements.define('hathor-app', App);
