import { html, nothing } from 'lit-html';
import { player } from '../playback/player.js';
import { favourites } from '../playlists/favourites-store.js';
import { whoIsHere } from '../shell/api.js';
import { icon } from '../shell/icon.js';
import { ListView } from '../shell/list-view.js';
import { thing } from '../shell/paged-list.js';
import { empty, waitingCards, waitingRows, wrong } from '../shell/states.js';
import { say } from '../shell/words.js';
import { albumCard } from './cards.js';
import { songRow } from './song-row.js';

const FEW = 12;
const RECENT = 6;
const SONGS = 8;

/** Where one begins: what the operators have to say, and what is new. */
class Home extends ListView {
  static properties = { name: { state: true }, notices: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.called(say('nav.home'));
    this.watch(player);
    this.watch(favourites);
    whoIsHere().then((user) => {
      this.name = user.displayName;
    }, () => {});
    thing('/api/notices/current').then((current) => {
      this.notices = current.items;
    }, () => {});
  }

  render() {
    const albums = this.list('albums', '/api/albums?sort=added', FEW);
    const songs = this.list('songs', '/api/songs?sort=added', FEW);
    const heard = this.list('heard', '/api/me/top?kind=albums&by=latest', RECENT);
    return html`<div class="page">
      <header class="page-head"><h1>${this.name ? say('home.hello', this.name) : html`<span class="skeleton line line-large"></span>`}</h1></header>
      ${this.#notices()}
      ${songs.isEmpty ? empty(say('library.empty')) : html`
        ${heard.items.length === 0 ? nothing : html`<section class="section"><h2>${say('home.heard')}</h2>
          <ul class="cards cards-row">${heard.items.slice(0, RECENT).map(({ album }) => albumCard(album))}</ul></section>`}
        ${albums.isEmpty ? nothing : html`<section class="section">
          <div class="section-head"><h2>${say('home.albums')}</h2><a class="quiet small" href="/albums?sort=added">${say('search.all')}</a></div>
          ${albums.isReady ? html`<ul class="cards cards-row">${albums.items.slice(0, FEW).map(albumCard)}</ul>`
            : albums.problem ? wrong(albums.problem, () => albums.more()) : waitingCards(6)}
        </section>`}
        <section class="section">
          <div class="section-head"><h2>${say('home.songs')}</h2><a class="quiet small" href="/songs">${say('search.all')}</a></div>
          ${this.#songs(songs)}
        </section>`}
    </div>`;
  }

  #notices() {
    return this.notices?.length
      ? html`<ul class="stack notices" aria-label=${say('home.notices')}>${this.notices.map((/** @type {any} */ notice) => html`
          <li class="message message-${notice.severity}">${icon(notice.severity === 'warning' ? 'triangle-alert' : 'info')}
            <p class="message-body">${notice.message}</p></li>`)}</ul>`
      : nothing;
  }

  /** @param {import('../shell/paged-list.js').PagedList} list */
  #songs(list) {
    if (!list.isReady) {
      return list.problem ? wrong(list.problem, () => list.more()) : waitingRows(SONGS);
    }
    return html`<div class="songs" role="table" aria-label=${say('home.songs')}>${list.items.slice(0, SONGS).map((song, at) =>
      songRow(song, at, { play: (from) => player.play(list.items, from, { path: list.path, after: list.next }) }))}</div>`;
  }
}

customElements.define('hathor-home', Home);
