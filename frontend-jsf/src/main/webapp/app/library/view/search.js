import { html, nothing } from 'lit-html';
import { player } from '../../playback/player.js';
import { favourites } from '../../playlists/favourites-store.js';
import { withQuery } from '../../shell/api.js';
import { ListView } from '../../shell/list-view.js';
import { empty, waitingRows, wrong } from '../../shell/states.js';
import { say } from '../../shell/words.js';
import { albumCard, artistCard } from '../cards.js';
import { songRow } from '../song-row.js';

const FEW = 6;
const SONGS = 8;

/** Everything that fits the words in the search box, while they are typed. */
class Search extends ListView {
  connectedCallback() {
    super.connectedCallback();
    this.watch(player);
    this.watch(favourites);
    this.called(say('search.label'));
  }

  render() {
    const q = this.place.query.get('q') ?? '';
    return html`<div class="page">
      <header class="page-head"><h1>${q ? html`${say('search.for')} <bdi>${q}</bdi>` : say('search.label')}</h1></header>
      ${q ? this.#found(q) : empty(say('search.nothing'))}
    </div>`;
  }

  /** @param {string} q */
  #found(q) {
    const songs = this.list('songs', withQuery('/api/songs', { q, sort: 'title' }));
    const albums = this.list('albums', withQuery('/api/albums', { q }));
    const artists = this.list('artists', withQuery('/api/artists', { q }));
    const lists = [songs, albums, artists];
    const failed = lists.find((list) => list.problem);
    if (failed?.problem) {
      return wrong(failed.problem, () => lists.forEach((list) => list.more()));
    }
    if (!lists.every((list) => list.isReady)) {
      return waitingRows(8);
    }
    if (lists.every((list) => list.isEmpty)) {
      return empty(say('search.none', q));
    }
    return html`
      ${this.#things('nav.artists', artists, artistCard, withQuery('/artists', { q }))}
      ${this.#things('nav.albums', albums, albumCard, withQuery('/albums', { q }))}
      ${songs.isEmpty ? nothing : html`<section class="section">
        ${this.#head('nav.songs', songs.items.length > SONGS, withQuery('/songs', { q, sort: 'title' }))}
        <div class="songs" role="table" aria-label=${say('nav.songs')}>${songs.items.slice(0, SONGS).map((song, at) =>
          songRow(song, at, { play: (from) => player.play(songs.items, from, { path: songs.path, after: songs.next }) }))}
        </div></section>`}`;
  }

  /** @param {string} words @param {any} list @param {(item: any) => unknown} card @param {string} all */
  #things(words, list, card, all) {
    return list.isEmpty ? nothing : html`<section class="section">
      ${this.#head(words, list.items.length > FEW, all)}
      <ul class="cards cards-row">${list.items.slice(0, FEW).map(card)}</ul></section>`;
  }

  /** @param {string} words @param {boolean} hasMore @param {string} all */
  #head(words, hasMore, all) {
    return html`<div class="section-head"><h2>${say(words)}</h2>
      ${hasMore ? html`<a class="quiet small" href=${all}>${say('search.all')}</a>` : nothing}</div>`;
  }
}

customElements.define('hathor-search', Search);
