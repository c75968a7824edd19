import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { player } from '../../playback/player.js';
import { favourites } from '../../playlists/favourites-store.js';
import { withQuery } from '../../shell/api.js';
import { icon } from '../../shell/icon.js';
import { ListView } from '../../shell/list-view.js';
import { router } from '../../shell/router.js';
import { empty, waitingRows, wrong } from '../../shell/states.js';
import '../../shell/virtual-rows.js';
import { say } from '../../shell/words.js';
import { songRow } from '../song-row.js';

const SORTS = ['added', 'title', 'artist', 'year', 'duration'];
const THOUGHT = 200;

/** All songs, in the order and with the words that stand in the address. */
class Songs extends ListView {
  /** @type {number|undefined} */
  #soon;

  connectedCallback() {
    super.connectedCallback();
    this.called(say('nav.songs'));
    this.watch(player);
    this.watch(favourites);
  }

  render() {
    const { query } = this.place;
    const list = this.list('songs', withQuery('/api/songs', {
      q: query.get('q'), sort: query.get('sort') ?? 'added', order: query.get('order') }));
    return html`<div class="page">
      <header class="page-head">
        <h1>${say('nav.songs')}</h1>
        <div class="tools">${this.#filter()}${this.#sort()}</div>
      </header>
      ${this.#songs(list)}
    </div>`;
  }

  #filter() {
    return html`<div class="search">
      ${icon('list-filter')}
      <input class="input" type="search" aria-label=${say('songs.filter')} placeholder=${say('songs.filter')}
        autocomplete="off" spellcheck="false" .value=${live(this.place.query.get('q') ?? '')}
        @input=${(/** @type {InputEvent} */ event) => this.#narrow(/** @type {HTMLInputElement} */ (event.target).value)}>
    </div>`;
  }

  #sort() {
    const sort = this.place.query.get('sort') ?? 'added';
    const order = this.place.query.get('order') ?? (sort === 'added' ? 'descending' : 'ascending');
    const turned = order === 'ascending' ? 'descending' : 'ascending';
    return html`<div class="select"><select class="input" aria-label=${say('sort.by')}
        @change=${(/** @type {Event} */ event) => this.#show({ sort: /** @type {HTMLSelectElement} */ (event.target).value, order: null })}>
        ${SORTS.map((one) => html`<option value=${one} ?selected=${one === sort}>${say(`sort.${one}`)}</option>`)}
      </select>${icon('chevron-right')}</div>
      <button class="icon-button" aria-label=${say(`sort.${turned}`)} title=${say(`sort.${turned}`)}
        @click=${() => this.#show({ order: turned })}>${icon(order === 'ascending' ? 'arrow-up' : 'arrow-down')}</button>`;
  }

  /** @param {import('../../shell/paged-list.js').PagedList} list */
  #songs(list) {
    if (!list.isReady) {
      return list.problem ? wrong(list.problem, () => list.more()) : waitingRows();
    }
    if (list.isEmpty) {
      return this.place.query.get('q')
        ? empty(say('songs.none', this.place.query.get('q')), { href: '/songs', words: say('songs.all') })
        : empty(say('library.empty'));
    }
    const how = { play: (/** @type {number} */ at) => player.play(list.items, at, { path: list.path, after: list.next }) };
    return html`<div class="songs" role="table" aria-label=${say('nav.songs')} aria-rowcount=${list.isComplete ? list.items.length + 1 : -1}>
      <div class="song songs-head" role="row" aria-rowindex="1">
        <span role="columnheader" class="song-first"><span class="unseen">${say('column.play')}</span></span>
        <span role="columnheader" class="song-words">${say('column.title')}</span>
        <span role="columnheader" class="song-album">${say('column.album')}</span>
        <span role="columnheader" class="song-heart"><span class="unseen">${say('nav.favourites')}</span></span>
        <span role="columnheader" class="song-time">${say('column.time')}</span>
        <span role="columnheader" class="song-more"><span class="unseen">${say('more')}</span></span>
      </div>
      <hathor-rows .items=${list.items} .more=${() => list.problem ?? list.more()}
        .row=${(/** @type {any} */ song, /** @type {number} */ at) => songRow(song, at, how)}></hathor-rows>
    </div>
    ${list.problem ? wrong(list.problem, () => list.more()) : nothing}`;
  }

  /** @param {string} words */
  #narrow(words) {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#show({ q: words.trim() }), THOUGHT);
  }

  /** @param {Record<string, string|null>} change */
  #show(change) {
    const { query } = this.place;
    const now = { q: query.get('q'), sort: query.get('sort'), order: query.get('order'), ...change };
    router.go(withQuery('/songs', now), { replace: true });
    /** @type {Element} */ (router.scroller).scrollTop = 0;
  }
}

customElements.define('hathor-songs', Songs);
